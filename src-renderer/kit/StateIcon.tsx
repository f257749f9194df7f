import {
  BulletListIcon,
  CheckmarkCircleFillIcon,
  CircleFillIcon,
  CircleIcon,
  CircleSlashIcon,
  ExclamationmarkTriangleFillIcon,
  HourglassTopFilledIcon,
  InformationSquareFillIcon,
  PauseFillIcon,
  PlayFillIcon,
  QuestionmarkDiamondIcon,
  XMarkOctagonFillIcon,
} from '@navikt/aksel-icons';
import type { ComponentType, SVGProps } from 'react';

export type StateShape = 'stops' | 'warns' | 'hint' | 'waits' | 'done' | 'here' | 'later' | 'plain' | 'runs' | 'held' | 'doubt' | 'fell';

const shapes: Readonly<Record<StateShape, readonly [shape: ComponentType<SVGProps<SVGSVGElement> & { title?: string }>, color: string]>> = {
  stops: [XMarkOctagonFillIcon, 'i-danger'],
  warns: [ExclamationmarkTriangleFillIcon, 'i-warning'],
  hint: [InformationSquareFillIcon, 'c-info'],
  waits: [HourglassTopFilledIcon, 'i-warning'],
  done: [CheckmarkCircleFillIcon, 'c-success'],
  here: [CircleFillIcon, 'c-accent'],
  later: [CircleIcon, 'c-sub'],
  plain: [BulletListIcon, 'c-sub'],
  runs: [PlayFillIcon, 'c-accent'],
  held: [PauseFillIcon, 'i-warning'],
  doubt: [QuestionmarkDiamondIcon, ''],
  fell: [CircleSlashIcon, 'c-sub'],
};

/** One shape per meaning, so that colour is never alone. Hidden from screen readers unless it has a `label`. */
export function StateIcon({ shape, size = 18, label }: { shape: StateShape; size?: number; label?: string }) {
  const [Shape, color] = shapes[shape];
  return <Shape className={color} width={size} height={size} {...(label ? { title: label } : { 'aria-hidden': true })} />;
}
