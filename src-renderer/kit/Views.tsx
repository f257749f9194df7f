import { Tabs, ToggleGroup } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

export interface View<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  /** BCP 47, when the label is in a language of its own. */
  readonly lang?: string;
}

/** Views of one thing, as tabs. The content below belongs to the chosen one; give it by `children`. */
export function ViewTabs<V extends string>({
  views,
  value,
  onChange,
  children,
  className,
}: {
  views: readonly View<V>[];
  value: V;
  onChange: (value: V) => void;
  children?: ReactNode;
  className?: string;
}) {
  return (
    <Tabs value={value} onChange={(chosen) => onChange(chosen as V)} {...(className ? { className } : {})}>
      <Tabs.List>
        {views.map((view) => (
          <Tabs.Tab key={view.value} value={view.value}>
            {view.label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {children !== undefined &&
        views.map((view) => (
          <Tabs.Panel key={view.value} value={view.value}>
            {view.value === value ? children : null}
          </Tabs.Panel>
        ))}
    </Tabs>
  );
}

/** How something is shown: a neutral toggle. */
export function ViewToggle<V extends string>({
  label,
  views,
  value,
  onChange,
}: {
  label: string;
  views: readonly View<V>[];
  value: V;
  onChange: (value: V) => void;
}) {
  return (
    <ToggleGroup aria-label={label} variant="secondary" data-color="neutral" value={value} onChange={(chosen) => onChange(chosen as V)}>
      {views.map((view) => (
        <ToggleGroup.Item key={view.value} value={view.value} lang={view.lang}>
          {view.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup>
  );
}
