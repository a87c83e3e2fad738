import { buttonOf, rowOf } from './buttons.ts';
import type { Numbered } from './digest-section.ts';
import type { ButtonRow } from './drawing.ts';
import { limits } from './limits.ts';

/**
 * "Approve 1", "Reject 1": the buttons of one item stand in one row, in the first that has room for them. `without`
 * are the numbers of those for whose buttons there is none.
 */
export function digestRows(items: readonly Numbered[]): { rows: ButtonRow[]; without: number[] } {
  const rows: ButtonRow[] = [];
  const without: number[] = [];
  for (const item of items.filter(({ actions }) => actions.length > 0)) {
    const buttons = item.actions.map((action) =>
      buttonOf({ ...action, label: `${action.label} ${item.number}` }, item),
    );
    const row = rows.find(({ components }) => components.length + buttons.length <= limits.rowButtons);
    if (row) row.components.push(...buttons);
    else if (rows.length < limits.rows && buttons.length <= limits.rowButtons) rows.push(rowOf(buttons));
    else without.push(item.number);
  }
  return { rows, without };
}
