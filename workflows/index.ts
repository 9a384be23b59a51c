export { annualPlanWorkflow } from './annual-plan.workflow.js';
export { planWorkflow } from './plan.workflow.js';
export { taskWorkflow } from './task.workflow.js';
