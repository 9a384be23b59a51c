/** Refusals about the draft of a plan; see `refusals`. */
export const planDraftRefusals = {
  PUBLISHING_BLOCKED: {
    kind: 'conflict',
    en: 'The draft cannot be published yet: {why}. Correct the draft or the directory of units, or answer what can be answered, then ask again.',
    zh: '草案暂不能发布：{why}。请修改草案、补全单位名录，或者对可说明的事项作出说明后再提请发布。',
  },
  UNKNOWN_ITEM: {
    kind: 'invalid',
    en: 'The draft has no item {item}. Give the id of one of its items, as reading the draft shows it.',
    zh: '草案中没有{item}，请核对编号。',
  },
  UNKNOWN_FIELD: {
    kind: 'invalid',
    en: 'The item {item} has no field {field} that can be edited. Look at the fields of its kind.',
    zh: '{item}没有可修改的字段{field}，请核对字段名称。',
  },
  FIELD_REFUSED: {
    kind: 'invalid',
    en: 'The field {field} of {item} has to be {form}. Correct it.',
    zh: '{item}的{field}须为{form}，请更正。',
  },
  FIELD_MISSING: {
    kind: 'invalid',
    en: 'A new {kind} needs: {fields}. Give them.',
    zh: '新增{kind}须填写{fields}。',
  },
  EDIT_CHANGES_NOTHING: {
    kind: 'invalid',
    en: 'It is so already. Look at the draft as it is now, then correct the edit.',
    zh: '内容没有变化，无需修改。',
  },
  UNIT_NOT_IN_TASK: {
    kind: 'invalid',
    en: 'Task {number} does not name {unit}. Choose one of its units, or edit its leads.',
    zh: '任务{number}未列{unit}，请从所列单位中选择，或者直接修改牵头单位。',
  },
  DUTY_TAKEN_IN: {
    kind: 'conflict',
    en: 'The duty {duty} is taken in already, as {item}. Leave it, or drop that task first.',
    zh: '{duty}已列为任务{item}，无需再列；如需重列，请先删去该任务。',
  },
  UNKNOWN_CHECK: {
    kind: 'invalid',
    en: 'The draft has no check {check} now. Look at its checks, and give the key of one of them.',
    zh: '草案目前没有检查事项{check}，请刷新后再办理。',
  },
  CHECK_NOT_ANSWERABLE: {
    kind: 'conflict',
    en: 'No reason can stand for this, it has to be put right: {why}.',
    zh: '此项不能以说明代替，应当更正：{why}。',
  },
} as const;
