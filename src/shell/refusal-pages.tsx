import { paths } from '../paths.ts';
import { MessagePage } from './layout.tsx';
import type { BodyFault } from './read-body.ts';
import type { PublicRequest } from './request.tsx';
import { texts } from './texts.ts';

/** The role of this visitor may not come here. */
export function forbidden(request: PublicRequest): Promise<Response> {
  const t = texts[request.lang].errors;
  return request.page(
    { title: t.forbiddenTitle },
    <MessagePage
      title={t.forbiddenTitle}
      message={t.forbidden(request.view.roleName)}
      action={{ href: paths.chooseRole(), label: texts[request.lang].switchRole }}
    />,
    403,
  );
}

/** A form without the token of this browser. */
export function csrfFault(request: PublicRequest): Promise<Response> {
  const t = texts[request.lang].errors;
  return request.page({ title: t.csrfTitle }, <MessagePage title={t.csrfTitle} message={t.csrf} />, 403);
}

/** No task link is open in this browser. */
export function taskGone(request: PublicRequest): Promise<Response> {
  const t = texts[request.lang].errors;
  return request.page(
    { title: t.taskGoneTitle, width: 'narrow' },
    <MessagePage title={t.taskGoneTitle} message={t.taskGone} />,
    403,
  );
}

/** What was posted cannot be read. */
export function bodyFault(request: PublicRequest, fault: BodyFault | 'busy' | 'file_too_large'): Promise<Response> {
  const t = texts[request.lang].errors;
  if (fault === 'file_too_large')
    return request.page(
      { title: t.fileTooLargeTitle },
      <MessagePage title={t.fileTooLargeTitle} message={t.fileTooLarge} />,
      422,
    );
  return fault !== 'bad_form'
    ? request.page({ title: t.tooLargeTitle }, <MessagePage title={t.tooLargeTitle} message={t.tooLarge} />, 422)
    : request.page({ title: t.badFormTitle }, <MessagePage title={t.badFormTitle} message={t.badForm} />, 422);
}
