import Type from 'typebox';
import type { ProblemCode } from '../../errors.ts';
import { problem, problemCodes } from '../../errors.ts';
import { problemKinds, problemType } from '../problems.ts';
import type { Routes } from '../route.ts';

const KindSchema = Type.Object(
  {
    type: Type.String(),
    code: Type.Enum([...problemCodes]),
    status: Type.Integer(),
    title: Type.String(),
    explanation: Type.String(),
  },
  { additionalProperties: false },
);

const kindOf = (code: ProblemCode) => ({ type: problemType(code), code, ...problemKinds[code] });

/** The catalogue of problems, at the addresses that their `type` names. */
export function problemRoutes(): Routes {
  return async app => {
    app.get(
      '/problems',
      {
        config: { public: true },
        schema: {
          tags: ['operations'],
          summary: 'Every problem the API can answer',
          operationId: 'problems.list',
          response: {
            200: Type.Object({ items: Type.Array(KindSchema), nextCursor: Type.Null() }),
          },
        },
      },
      async () => ({ items: problemCodes.map(kindOf), nextCursor: null }),
    );

    app.get(
      '/problems/:code',
      {
        config: { public: true, problems: ['not-found'] },
        schema: {
          tags: ['operations'],
          summary: 'What one problem means',
          operationId: 'problems.read',
          params: Type.Object({ code: Type.String() }),
          response: { 200: KindSchema },
        },
      },
      async (request, reply) => {
        const code = problemCodes.find(known => known === request.params.code);
        if (code === undefined) throw problem('not-found', 'There is no such problem.');
        reply.header('vary', 'accept');
        if (!/\btext\/html\b/.test(request.headers.accept ?? '')) return kindOf(code);
        // The schema speaks of the JSON form; the page is sent as it stands.
        reply.type('text/html; charset=utf-8').serializer(() => page(code));
        return kindOf(code);
      },
    );
  };
}

function page(code: ProblemCode): string {
  const { status, title, explanation } = problemKinds[code];
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(explanation)}</p><p><code>${code}</code>, HTTP ${status}</p></main></html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
