export type { CellColours } from './cell-drawing.tsx';
export { describeHours, describeWeek, type PlaceNames } from './describe-week.ts';
export type { Cell } from './ribbon-cells.ts';
export type { RibbonLegendProps } from './ribbon-legend.tsx';
export { RibbonPicture, type RibbonPictureProps } from './ribbon-picture.tsx';
export { type Run, ribbonRuns } from './ribbon-runs.ts';
export { RibbonTable, type RibbonTableProps } from './ribbon-table.tsx';
export { CompactRibbon, type CompactRibbonProps, WeekRibbon, type WeekRibbonProps } from './week-ribbon.tsx';
