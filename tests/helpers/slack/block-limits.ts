/** At least and at most: characters (as people count them) of a text, entries of a list. */
export type Range = readonly [least: number, most: number];

/**
 * What Slack refuses although the types allow it, by what kind of thing it is: the `type` it states, or where it
 * stands (`confirm`, `option`, `option_group`). `fields[].text` is the text of every field.
 */
export const limits: Record<string, Record<string, Range>> = {
  plain_text: { text: [1, 3000] },
  mrkdwn: { text: [1, 3000] },

  actions: { elements: [1, 25] },
  alert: { 'text.text': [1, 200] },
  card: { 'title.text': [1, 150], 'subtitle.text': [1, 150], 'body.text': [1, 200], actions: [1, 3] },
  carousel: { elements: [1, 10] },
  container: { 'title.text': [1, 150], 'subtitle.text': [1, 150], child_blocks: [1, 10] },
  context: { elements: [1, 10] },
  context_actions: { elements: [1, 5] },
  data_table: { rows: [2, 201], 'rows[]': [1, 20] },
  header: { 'text.text': [1, 150] },
  image: { image_url: [1, 3000], alt_text: [1, 2000], 'title.text': [1, 2000] },
  input: { 'label.text': [1, 2000], 'hint.text': [1, 2000] },
  markdown: { text: [1, 12_000] },
  plan: { title: [1, 256], tasks: [1, 50] },
  rich_text: { elements: [1, 100] },
  section: { 'text.text': [1, 3000], fields: [1, 10], 'fields[].text': [1, 2000] },
  table: { rows: [1, 100], 'rows[]': [1, 20] },
  task_card: { title: [1, 256], 'details.elements': [1, 1], 'output.elements': [1, 1] },
  video: {
    alt_text: [1, 200],
    'title.text': [1, 200],
    author_name: [1, 50],
    'description.text': [1, 200],
    provider_name: [1, 50],
  },

  button: { 'text.text': [1, 75], value: [1, 2000], url: [1, 3000], accessibility_label: [1, 75] },
  workflow_button: { 'text.text': [1, 75], accessibility_label: [1, 75] },
  icon_button: { visible_to_user_ids: [1, 10], value: [1, 2000], accessibility_label: [1, 75] },
  checkboxes: { options: [1, 10] },
  radio_buttons: { options: [1, 10] },
  overflow: { options: [1, 5] },
  static_select: { 'placeholder.text': [1, 150], options: [1, 100], option_groups: [1, 100] },
  multi_static_select: { 'placeholder.text': [1, 150], options: [1, 100], option_groups: [1, 100] },
  users_select: { 'placeholder.text': [1, 150] },
  conversations_select: { 'placeholder.text': [1, 150] },
  channels_select: { 'placeholder.text': [1, 150] },
  external_select: { 'placeholder.text': [1, 150] },
  plain_text_input: { 'placeholder.text': [1, 150], initial_value: [0, 3000] },
  number_input: { 'placeholder.text': [1, 150] },
  url_text_input: { 'placeholder.text': [1, 150] },
  url: { url: [1, 3000], text: [1, 3000] },

  confirm: { 'title.text': [1, 100], 'text.text': [1, 300], 'confirm.text': [1, 30], 'deny.text': [1, 30] },
  option: { 'text.text': [1, 75], value: [1, 150], 'description.text': [1, 75], url: [1, 3000] },
  option_group: { 'label.text': [1, 75], options: [1, 100] },

  modal: {
    blocks: [1, 100],
    'title.text': [1, 24],
    'submit.text': [1, 24],
    'close.text': [1, 24],
    private_metadata: [0, 3000],
    callback_id: [0, 255],
    external_id: [0, 255],
  },
  home: { blocks: [1, 100], private_metadata: [0, 3000], callback_id: [0, 255], external_id: [0, 255] },
};

/** Of anything that has one. */
export const idLimits: Record<string, Range> = { block_id: [1, 255], action_id: [1, 255] };

/** A longer `text` is cut in a new message and refused in an edited one. */
export const messageText: Range = [1, 4000];
export const messageBlocks: Range = [0, 50];
