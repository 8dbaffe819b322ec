import classes from './sheet.module.css'

/** How windows over the page look. */
export const SHEET = { title: classes.title ?? '' }
