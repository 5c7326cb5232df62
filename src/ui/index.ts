export { Badge, type BadgeProps } from './badge.tsx';
export { Button, type ButtonKind, type ButtonProps, ButtonRow, LinkButton, type LinkButtonProps } from './button.tsx';
export { Card, type CardProps } from './card.tsx';
export { CardTable, type CardTableProps } from './card-table.tsx';
export { cellLink } from './cell-link.tsx';
export { ConfirmPanel, type ConfirmPanelProps } from './confirm-panel.tsx';
export type { Content } from './content.ts';
export { CopyField, type CopyFieldProps } from './copy-field.tsx';
export { type Column, DataTable, type DataTableProps } from './data-table.tsx';
export { Details, type DetailsProps } from './details.tsx';
export { EmptyList } from './empty-list.tsx';
export { EmptyState, type EmptyStateProps } from './empty-state.tsx';
export { ErrorSummary, type ErrorSummaryProps, type FieldError } from './error-summary.tsx';
export { Checkbox, type CheckboxProps } from './fields/checkbox.tsx';
export { CheckboxGroup, type CheckboxGroupProps } from './fields/checkbox-group.tsx';
export { CodeField, type CodeFieldProps } from './fields/code-field.tsx';
export { ColourField, type ColourFieldProps } from './fields/colour-field.tsx';
export { DateField, type DateFieldProps } from './fields/date-field.tsx';
export { EmailField, type EmailFieldProps } from './fields/email-field.tsx';
export { type FieldProps, type FieldWidth, fieldId } from './fields/field.tsx';
export { Fieldset, type FieldsetProps } from './fields/fieldset.tsx';
export { FileField, type FileFieldProps } from './fields/file-field.tsx';
export { HiddenField } from './fields/hidden-field.tsx';
export { LongSelectField, type LongSelectFieldProps } from './fields/long-select-field.tsx';
export { NumberField, type NumberFieldProps } from './fields/number-field.tsx';
export { type ChoiceOption, RadioGroup, type RadioGroupProps } from './fields/radio-group.tsx';
export {
  SelectField,
  type SelectFieldProps,
  type SelectOption,
  type SelectOptionGroup,
  writtenOptions,
} from './fields/select-field.tsx';
export { TextArea, type TextAreaProps } from './fields/text-area.tsx';
export { TextField, type TextFieldProps } from './fields/text-field.tsx';
export { FilterBar, type FilterBarProps } from './filter-bar.tsx';
export { csrfFieldName, Form, type FormProps, FormSecurity } from './form.tsx';
export { defaultHouseStyle, type HouseStyle, parseHouseStyle, wholeStyle } from './house-style.ts';
export { Icon, type IconName } from './icon.tsx';
export { type KeyValue, KeyValues } from './key-values.tsx';
export { CardGrid, Cluster, Columns, FieldRow, Stack } from './layout/columns.tsx';
export { Hero, type HeroProps } from './layout/hero.tsx';
export { type Breadcrumb, PageHeading, type PageHeadingProps } from './layout/page-heading.tsx';
export { SectionHeading, type SectionHeadingProps } from './layout/section-heading.tsx';
export { Triangle, type TriangleProps } from './layout/triangle.tsx';
export {
  type MatrixColumn,
  type MatrixGroup,
  type MatrixMark,
  type MatrixRow,
  MatrixTable,
  type MatrixTableProps,
  type MatrixWords,
} from './matrix-table.tsx';
export { Meter, type MeterProps } from './meter.tsx';
export { Notice, type NoticeProps, type NoticeTone } from './notice.tsx';
export { Pagination, type PaginationProps } from './pagination.tsx';
export { lightPalette } from './palette.ts';
export { type Party, PartyList } from './party-list.tsx';
export { PartyMark, type PartyMarkProps } from './party-mark.tsx';
export { type Phase, PhaseNav, type PhaseNavProps } from './phase-nav.tsx';
export { Prose } from './prose.tsx';
export { SearchForm, type SearchFormProps } from './search-form.tsx';
export type { LanguageSwitchProps } from './shell/language-switch.tsx';
export { Mark } from './shell/mark.tsx';
export type { NavItem } from './shell/navigation.tsx';
export { type PageAssets, PageShell, type PageShellProps } from './shell/page-shell.tsx';
export type { BrandLogo, TopBarProps } from './shell/top-bar.tsx';
export type { UserMenuItem, UserMenuProps } from './shell/user-menu.tsx';
export { type Stat, StatRow } from './stat-row.tsx';
export { type StatusItem, StatusList, type StatusMark } from './status-list.tsx';
export { type Step, StepIndicator, type StepIndicatorProps } from './step-indicator.tsx';
export { SummaryList, type SummaryRow } from './summary-list.tsx';
export { type Tab, Tabs } from './tabs.tsx';
export { type Task, TaskList } from './task-list.tsx';
export { Timeline, type TimelineEvent } from './timeline.tsx';
export type { PartyTone, Tone } from './tone.ts';
export { VisuallyHidden } from './visually-hidden.tsx';
