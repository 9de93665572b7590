/** Where a list that drops down belongs: into the dialog it is opened from, which lies above the rest of the page. */
export function inDialog(trigger: HTMLElement): HTMLElement {
  return trigger.closest('dialog') ?? document.body;
}
