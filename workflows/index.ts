export { planWorkflow } from './plan.workflow.js';
export { taskWorkflow } from './task.workflow.js';
