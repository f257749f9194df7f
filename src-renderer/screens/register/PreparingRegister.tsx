import { useTexts } from '../../i18n.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { ProgressBar } from '../../kit/ProgressBar.tsx';
import { useWork } from '../../work.ts';

/** While the register is read; where it is made ready for other rules first, it says so, and how far that has come. */
export function PreparingRegister() {
  const t = useTexts();
  const value = useWork('register');
  if (value === null) return <Loading />;
  return (
    <div className="register-pad col gap-8">
      <p className="sub">{t('register.screen.preparing')}</p>
      <ProgressBar value={value} label={t('register.screen.preparing')} />
    </div>
  );
}
