import classes from './sheet.module.css'

/** How windows over the page look. Their heading is not another banner of the page. */
export const SHEET = {
  classNames: { title: classes.title ?? '' },
  attributes: { header: { role: 'presentation' } },
}
