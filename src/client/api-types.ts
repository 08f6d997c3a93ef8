// Generated from openapi/openapi.json by npm run generate.
export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is the process up? */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Can it serve, with its database? */
        get: operations["readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures for Prometheus */
        get: operations["metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every problem the API can answer */
        get: operations["problems.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one problem means */
        get: operations["problems.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every key of the workspace but those of signed-in browsers, oldest first */
        get: operations["keys.list"];
        put?: never;
        /** Make a key; it is shown this once */
        post: operations["keys.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a key, for good */
        delete: operations["keys.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The job seekers of the workspace */
        get: operations["clients.list"];
        put?: never;
        /** Add a job seeker */
        post: operations["clients.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One job seeker */
        get: operations["clients.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom the client lets in, and has let in, newest first */
        get: operations["grants.list"];
        put?: never;
        /**
         * Invite a coach; the link is shown this once
         * @description A coach who needs grants sees nothing of a client without one. Names and notes are hidden unless the scope shows them. Where the service can send mail, the link is mailed too, ten times a day for one client.
         */
        post: operations["grants.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{id}/grants/{grant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw a grant, at once; or take an invitation back */
        delete: operations["grants.withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/grants/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description The grant then belongs to the account that is signed in, or to the key. An earlier grant of the same client ends.
         */
        post: operations["grants.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{id}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which coach looked at what of the client, newest first
         * @description One line for each coach, thing and hour.
         */
        get: operations["looks.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Applications, newest first
         * @description Filters speak of applications as they stand now. `dueBefore` finds those with a follow-up due before that instant.
         */
        get: operations["applications.list"];
        put?: never;
        /**
         * Begin an application with its first interview
         * @description The interview lies in the past. The application stays under the version of the policy that it was created under. A key for one client creates for that client.
         */
        post: operations["applications.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An application now, or as of another time */
        get: operations["applications.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/caseload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Clients in numbers, who needs attention first
         * @description As everything stands now. By `attention` come first those with most promises broken and not made good, then breaches that have not lapsed, refusals ignored, and neglect.
         */
        get: operations["caseload.clients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/caseload/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Applications in numbers, in any order
         * @description A stretch of the list from `skip` on, so that a page can show any part of a long one.
         */
        get: operations["caseload.applications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/caseload/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened week by week */
        get: operations["caseload.trend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The notes on a client, newest first
         * @description The client is given the shared ones; a coach who depends on grants their own, and the shared ones where nothing is hidden from them.
         */
        get: operations["client-notes.list"];
        put?: never;
        /** Note something on a client */
        post: operations["client-notes.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{id}/notes/{note}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a note for good */
        delete: operations["client-notes.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post what happened, or what you are about to do
         * @description News and choices are recorded. Outreach is judged by the rules: it is allowed and recorded, or refused
         *     with 409 and a `decision` that says why, when that lifts, and what is fine instead. With `"alreadyHappened": true` it is
         *     a fact: recorded in any case, as a breach where it broke a rule.
         *
         *     `at` is when it happened: now unless given. Events may arrive late and in any order; `transition` and `decision` speak
         *     of the event's own time, `application` of now.
         *
         *     A CloudEvent 1.0 is taken as well, structured (`application/cloudevents+json`) or binary (`ce-*` headers): `type` is the type of our event, with or without
         *     `com.topofmind.` before it; `data` is our event, with or without its own `type`; `time` is its `at` and `source` its `source` where
         *     `data` has none. `source` and `id` together are its idempotency key, before any `Idempotency-Key`.
         */
        post: operations["events.post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put an application under another policy; its facts are judged anew
         * @description The move is an entry of the log, which says what it revised. A name without a version means the latest.
         */
        put: operations["applications.change-policy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events that wait for somebody to say where they belong, oldest first */
        get: operations["inbox.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One item of the review queue, and what became of it */
        get: operations["inbox.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say where an event belongs: it is posted there, once
         * @description The answer is that of posting the event, a refusal included. The same again gets the same answer; another application is 409.
         */
        post: operations["inbox.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that an event belongs nowhere; it is kept as dismissed */
        post: operations["inbox.dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mail-addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mail addresses in use, oldest first */
        get: operations["mail-addresses.list"];
        put?: never;
        /**
         * Make a secret address for mail; it is shown this once
         * @description A message that is sent to somebody with this address in Bcc becomes `thank-you.sent` or `check-in.sent`; one that is forwarded to it, `reply.received` or what was sent. What is not sure goes to the review queue. No body and no subject is kept.
         */
        post: operations["mail-addresses.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mail-addresses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a mail address: what is sent there is turned away from now on */
        delete: operations["mail-addresses.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/intakes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The intakes in use, oldest first */
        get: operations["intakes.list"];
        put?: never;
        /** Make a secret address that takes another tool's own JSON; it is shown this once */
        post: operations["intakes.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/intakes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an intake back: its address leads nowhere from now on */
        delete: operations["intakes.revoke"];
        options?: never;
        head?: never;
        /** Change an intake; what is left out stays as it is, and so does its address */
        patch: operations["intakes.change"];
        trace?: never;
    };
    "/v1/intakes/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an expression makes of a sample; nothing is recorded */
        post: operations["intakes.try"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/intakes/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mappings that ship, for tools that many use */
        get: operations["intakes.ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/in/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take another tool's own JSON, as the intake's expression maps it
         * @description The secret in the address is what `POST /v1/intakes` gave. JSON, or a form; up to 5 MiB, and 30 MiB with attachments, which are read past.
         */
        post: operations["intake.post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post many events for many applications
         * @description Each event names its application: by `application`, by `externalId`, or by `person` alone. One that names none, or
         *     that may belong to several, is kept in the review queue (`GET /v1/inbox`). Events are recorded in their order, and one that
         *     is wrong spoils no other: there is one result for each, in order, as JSON or, where `Accept` names it or the events came so, as
         *     `application/x-ndjson`.
         *
         *     JSON is read up to 16 MiB. NDJSON is read as it comes, without a limit but 64 KiB for a line, and answered as it comes:
         *     send no more than some 10,000 events in one request unless you read while you send. CloudEvents 1.0 are taken in batches,
         *     structured and binary, and as lines or items: `type` is the type of our event, with or without
         *     `com.topofmind.` before it; `data` is our event, with or without its own `type`; `time` is its `at` and `source` its `source` where
         *     `data` has none. `source` and `id` together are its idempotency key, before any `Idempotency-Key`. `subject` names the
         *     application, by id or external id, where `data` does not. A CloudEvent that comes alone and cannot be recorded is answered
         *     with its problem.
         */
        post: operations["events.post-many"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * May I? What would be ruled on this event
         * @description Nothing is recorded. `at` may lie in the future.
         */
        post: operations["decisions.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/simulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What if? Where events, or silence, would lead
         * @description Nothing is recorded. Outreach that a rule refuses is shown with its decision and left out of what follows. Without events it tells what silence leads to.
         */
        post: operations["simulations.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The log: every event, refusal, timer and void
         * @description Entries are never changed. Each has the SHA-256 of the envelope after it and a hash that binds it to all before.
         */
        get: operations["entries.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check the chain and replay the history
         * @description Every hash is computed again, every decision and state made again from the facts. `fault` names the first entry that does not fit.
         */
        get: operations["verification.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The persisted XState snapshot in its envelope */
        get: operations["snapshot.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/entries/{seq}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry in full, with the means to check its hash by hand */
        get: operations["entry.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a client did to find work in a period, and what came of it
         * @description Every act of outreach that counts and every piece of news, oldest first; voided entries are left out. Refused attempts stand apart. Free text is no part of it. As JSON, CSV (RFC 4180) or PDF.
         */
        get: operations["clients.report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/inspection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The Stately inspector's messages: history, then live
         * @description A WebSocket with the same messages, one JSON text each, is at the same address with `/socket` after it.
         */
        get: operations["inspection.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything in the workspace, as NDJSON, or a table of it, as CSV
         * @description All as it was at one instant. As NDJSON (an owner's key) it is what `POST /v1/import` takes: a header, then a line for each policy, template, client, account,
         *     application with its people and its log, note on a client, item of the review queue, grant, look, webhook and intake; the last line has the
         *     number of each and the SHA-256 of all lines but the header, so that one that was cut off can be told. Log lines have all that
         *     the hashes bind. Secrets stay behind; the header says what that means.
         *
         *     As CSV it is for a spreadsheet: one table, of what the key may read. Applications have the client's id, and for an owner the name.
         */
        get: operations["workspace.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an export into an empty workspace
         * @description The body is what `GET /v1/export` gave. Every line is checked, every hash computed again, every history replayed; a line that was
         *     changed, or is missing, refuses the whole (`line` says which). Then all of it is recorded at once, or none. Afterwards an export
         *     of this workspace is the same as the first but for its header, and posting goes on where it stopped: idempotency keys still answer
         *     repeats. Keys and passwords are made anew.
         */
        post: operations["workspace.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Applications from a spreadsheet
         * @description A sheet as a spreadsheet saves it: commas, semicolons or tabs, UTF-8, UTF-16 or Windows-1252, up to 10,000 lines. The first line names the
         *     columns; the usual names are known, `columns` says the rest. Needed are a company, a role, the date of the interview and who interviewed
         *     (several between semicolons; lines of one company, role and date are one application). Dates are `2026-03-02`, `2 March 2026`, `2-Mar-26` or, with
         *     `dateOrder`, `3/2/2026`, with or without a time; a day alone is noon. What was thanked and asked is recorded as what happened, so that the rules
         *     judge it and do not refuse it.
         *
         *     Each line has its fate, and one that is rejected spoils no other. The same line again adds nothing; one that has gained a date adds that.
         *     A dry run goes the same way to its end and is taken back.
         */
        post: operations["sheets.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is due, soonest first; when nothing is, what comes next */
        get: operations["follow-ups.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The words to send for what is due
         * @description For every follow-up, or for one: `thank-you`, or `check-in:int_…` for one person. What only the writer knows stands in brackets, unless it is given.
         */
        get: operations["drafts.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The templates of the words to send */
        get: operations["templates.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/templates/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put words of your own in place of those that ship */
        put: operations["templates.change"];
        post?: never;
        /** Go back to the words that ship */
        delete: operations["templates.reset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/digest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When you get mail about what is due, and when you last did */
        get: operations["digest.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change when you get mail about what is due, or whether */
        patch: operations["digest.change"];
        trace?: never;
    };
    "/v1/digest/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mail that would be sent now, as text and HTML; nothing is sent */
        get: operations["digest.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/digest/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send yourself a mail now, to see what they are like
         * @description It names all that is due, whether or not it was named before, and does not count as named by it. Five on one day.
         */
        post: operations["digest.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/digest/snoozes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is not to be mentioned yet, soonest first */
        get: operations["digest.snoozes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/digest/snoozes/{thing}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Let something be mentioned again */
        delete: operations["digest.unsnooze"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/digests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which mails were sent when, newest first: all for an owner, else your own
         * @description Kept for 30 days. What a mail said is kept in a sandbox only.
         */
        get: operations["digests.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The calendar addresses that are in use */
        get: operations["calendars.list"];
        put?: never;
        /** Make a secret calendar address; it is shown this once */
        post: operations["calendars.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a calendar address, for good */
        delete: operations["calendars.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The calendar: follow-ups and promises as iCalendar
         * @description The key stands in the address, since calendar programs send none.
         */
        get: operations["calendar.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/machine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The statechart */
        get: operations["machine.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules, and the advice that refuses nothing */
        get: operations["rules.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The policies: those that ship, and those of the workspace */
        get: operations["policies.read"];
        put?: never;
        /** Add a policy, or the next version of one */
        post: operations["policies.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a policy would do to the open applications
         * @description Each is folded under it, up to now. Nothing is recorded.
         */
        post: operations["policies.try"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fill an empty workspace with made-up applications, dated around now */
        post: operations["demo.load"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ways to sign in beside password and key */
        get: operations["session.ways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and the token that writes of the session need */
        get: operations["session.read"];
        put?: never;
        /**
         * Sign in to the pages, with a key or a password; the answer sets the cookie
         * @description A password opens a session that lasts 14 days. A wrong one, an unknown address and an account that is locked are answered alike.
         */
        post: operations["session.open"];
        /** Sign out: the answer takes the cookie back, and the session of an account ends */
        delete: operations["session.close"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody who can sign in, oldest account first */
        get: operations["accounts.list"];
        put?: never;
        /** Make an account; an invitation lets its person in */
        post: operations["accounts.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an account, or let its person in no more
         * @description An owner changes every account; everybody else the name of their own. Another role, client or reach ends the sessions
         *     of the account, and so does disabling it.
         */
        patch: operations["accounts.change"];
        trace?: never;
    };
    "/v1/accounts/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the link by which somebody chooses a password; it is shown this once
         * @description Earlier links of the account end. Where the service can send mail, it is mailed too.
         */
        post: operations["accounts.invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose another password; every other session of the account ends */
        put: operations["password.change"];
        /** Choose a password by an invitation or a reset link */
        post: operations["password.choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link to choose a new password, by mail
         * @description The answer is the same whoever asks, and does not wait for the mail.
         */
        post: operations["password.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/grants/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation without an account: one is made, with a password
         * @description The account has the address that was invited and sees what clients grant it, and nothing else. Whoever has an account signs in and accepts.
         */
        post: operations["grants.join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The browsers in which the account is signed in, the newest first
         * @description None for a key that stands for itself.
         */
        get: operations["sessions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out of one browser */
        delete: operations["sessions.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/oidc/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Go to the OpenID provider to sign in */
        get: operations["openid.start"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Come back from the OpenID provider, signed in */
        get: operations["openid.finish"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a webhook was told and is to be told, newest first */
        get: operations["webhook-deliveries.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every attempt to send to a webhook, newest first */
        get: operations["webhook-attempts.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhook-samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every type of message, with an example */
        get: operations["webhook-samples.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every webhook of the workspace, oldest first */
        get: operations["webhooks.list"];
        put?: never;
        /** Be told what happens; the secret is shown this once */
        post: operations["webhooks.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One webhook */
        get: operations["webhooks.read"];
        put?: never;
        post?: never;
        /** Remove a webhook with everything that was sent to it */
        delete: operations["webhooks.delete"];
        options?: never;
        head?: never;
        /** Change a webhook; what is left out stays as it is */
        patch: operations["webhooks.change"];
        trace?: never;
    };
    "/v1/webhooks/{id}/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give it a new secret; the one before signs as well for a while */
        post: operations["webhooks.rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test to it */
        post: operations["webhooks.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send again what failed or was held since some instant */
        post: operations["webhooks.recover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/deliveries/{delivery}/redelivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send one delivery again, as it was */
        post: operations["webhook-deliveries.repeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which applications change, live
         * @description Server-sent events of the type `change` with `{application, client, revision}`. Nothing is sent for what
         *     happened before, and what another node commits is not told: whoever connects again, or must not miss anything, reads again.
         */
        get: operations["changes.watch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The test workspaces of this one, oldest first */
        get: operations["sandboxes.list"];
        put?: never;
        /**
         * Make a test workspace; the key of its owner is shown this once
         * @description It is empty, and its clock stands at `startsAt` until `POST /v1/clock` advances it. Nothing in it touches the
         *     live workspace: ask with its own keys, which begin with `tom_test_`. A workspace has at most 20.
         */
        post: operations["sandboxes.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sandboxes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a test workspace with everything in it, its log and its keys included */
        delete: operations["sandboxes.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What time it is in this workspace */
        get: operations["clock.read"];
        put?: never;
        /**
         * Advance a sandbox's clock; everything that falls due on the way happens, in order
         * @description The clock goes from one instant at which something falls due to the next: timers fire, mails about what is due
         *     are made and kept (`GET /v1/digests`; nobody is mailed), webhooks are really sent to and tried again, each at its own time. Only forward, and at most two years in one call. Two calls at once are served one after
         *     the other. A receiver that hangs holds an attempt for 15 seconds at most; after 45 seconds the call answers how far it came
         *     (`reached` is false), and the next goes on from there.
         */
        post: operations["clock.advance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "application.transitioned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The application moved to another of its six states, or began. */
        post: operations["webhook.application.transitioned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "application.revised": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A late fact, a void or another policy changed what was known before. */
        post: operations["webhook.application.revised"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "application.closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The application closed, or its outcome was corrected. */
        post: operations["webhook.application.closed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "outreach.refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An outreach was posted, and refused by a rule. */
        post: operations["webhook.outreach.refused"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "outreach.breached": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An outreach happened although a rule spoke against it. */
        post: operations["webhook.outreach.breached"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "promise.kept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A promised check-in was made in time. */
        post: operations["webhook.promise.kept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "promise.late": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A promised check-in was made after its day. */
        post: operations["webhook.promise.late"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "promise.broken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The day of a promise went by without the check-in. */
        post: operations["webhook.promise.broken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "follow-up.due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The time of a follow-up has come: it is fine from now on. */
        post: operations["webhook.follow-up.due"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "follow-up.overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A follow-up that is owed was not done in time. */
        post: operations["webhook.follow-up.overdue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.disabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another webhook of the workspace was disabled, because nothing arrived there. */
        post: operations["webhook.webhook.disabled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A test that somebody asked for; sent to every webhook that is tested, whatever it listens to. */
        post: operations["webhook.webhook.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * Account
         * @description Somebody who signs in with an e-mail address.
         */
        Account: {
            id: string;
            email: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "coach" | "candidate";
            clientId: string | null;
            /**
             * @description Whether a coach sees every client of the workspace, or only those who granted it.
             * @enum {string}
             */
            reach: "workspace" | "granted";
            /** @description False until the invitation was accepted. */
            hasPassword: boolean;
            /** @description Whether they have signed in through the OpenID provider. */
            hasOpenId: boolean;
            lockedUntil: string | null;
            disabledAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            createdAt: string;
        };
        /**
         * AccountChange
         * @description What is left out stays.
         */
        AccountChange: {
            /** @description How they are called. */
            name?: string;
            /** @enum {string} */
            role?: "owner" | "coach" | "candidate";
            clientId?: string | null;
            /**
             * @description Whether a coach sees every client of the workspace, or only those who granted it.
             * @enum {string}
             */
            reach?: "workspace" | "granted";
            /** @description True: they cannot sign in, and are signed out. */
            disabled?: boolean;
        };
        /** Advance */
        Advance: {
            /**
             * Format: date-time
             * @description An instant with its offset from UTC, precise to the millisecond.
             * @example 2026-03-02T15:00:00Z
             */
            advanceTo: string;
        };
        /** Advanced */
        Advanced: {
            /**
             * Format: date-time
             * @description What the clock said before.
             * @example 2026-03-16T04:00:00Z
             */
            from: string;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            now: string;
            livemode: boolean;
            /** @description False where there was more to do than one call takes time for: ask again, and it goes on. */
            reached: boolean;
            /** @description Timers that fired on the way. */
            timers: number;
            /** @description Messages that arrived at their webhooks. */
            deliveries: number;
            /** @description Attempts to send one, those that failed included. */
            attempts: number;
            /** @description Mails about what is due that were made, and kept: `GET /v1/digests`. */
            digests: number;
        };
        /** Alternative */
        Alternative: {
            type: string;
            interviewer?: string;
            channel?: string;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            from: string;
        };
        /**
         * Application
         * @description An application as it stands.
         */
        Application: {
            id: string;
            company: string;
            role: string;
            timeZone: string;
            client: string | null;
            externalId: string | null;
            /** @enum {string} */
            state: "interviewed" | "thanked" | "awaiting" | "checked-in" | "networking-pivot" | "closed";
            /** @description The whole state with what is nested in it: XState's state value. */
            value: string | {
                [key: string]: unknown;
            };
            tags: string[];
            outcome: ("offer" | "rejection" | "withdrawn" | "position-closed" | "silence") | null;
            round: number;
            /** @description Check-ins since the last reply. */
            attempts: number;
            interviewers: {
                id: string;
                name: string;
                email?: string;
                interviewed: boolean;
                thanked: boolean;
                preference: ("email" | "call" | "none") | null;
                invited: boolean;
            }[];
            commitments: {
                id: string;
                interviewer: string;
                channel: string;
                /** Format: date */
                on: string;
                /** @enum {string} */
                status: "open" | "kept" | "late" | "broken" | "released";
            }[];
            followUps: components["schemas"]["FollowUp"][];
            /** @description The types of event that are allowed now. */
            nextEvents: string[];
            attention: {
                /** @enum {string} */
                level: "neglected" | "on-track" | "pestering";
                reasons: string[];
            };
            daysOfSilence: number;
            policy: {
                name: string;
                version: number;
            };
            /** @description The `seq` of the last entry; also the ETag. */
            revision: number;
            nextTimerAt: string | null;
            /** @description What time alone will do, soonest first. */
            timers: {
                /** @description `timer.` and the name of the delay, as its entry will say. */
                type: string;
                /**
                 * Format: date-time
                 * @example 2026-03-16T04:00:00Z
                 */
                at: string;
                commitment?: string;
            }[];
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            updatedAt: string;
            /** @description What the client's grant hides from this reader; people have numbers instead of names then. */
            redacted?: ("names" | "notes" | "employers")[];
        };
        /**
         * application.reopened
         * @description A closed application is taken up again.
         */
        ApplicationReopened: {
            /** @enum {string} */
            type: "application.reopened";
            /**
             * Format: date-time
             * @description An instant with its offset from UTC, precise to the millisecond.
             * @example 2026-03-02T15:00:00Z
             */
            at?: string;
            /** @description Who or what reports it. */
            source?: string;
        };
        /**
         * application.withdrawn
         * @description The candidate withdrew.
         */
        ApplicationWithdrawn: {
            /** @enum {string} */
            type: "application.withdrawn";
            /**
             * Format: date-time
             * @description An instant with its offset from UTC, precise to the millisecond.
             * @example 2026-03-02T15:00:00Z
             */
            at?: string;
            /** @description Who or what reports it. */
            source?: string;
        };
        /** Assignment */
        Assignment: {
            /** @description The id of the application that it is about. */
            application: string;
            /** @description The id of the person who is meant, where the event does not say. */
            interviewer?: string;
        };
        /**
         * Browser
         * @description A browser in which somebody is signed in.
         */
        Browser: {
            id: string;
            browser: string;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            signedInAt: string;
            lastUsedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            expiresAt: string;
            /** @description Whether it is the one that asks. */
            current: boolean;
        };
        /** Calendar */
        Calendar: {
            id: string;
            name: string;
            client: string | null;
            lastReadAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            createdAt: string;
        };
        /**
         * Case
         * @description An application of a caseload.
         */
        Case: {
            id: string;
            company: string;
            role: string;
            timeZone: string;
            client: {
                id: string;
                name: string;
            } | null;
            /** @enum {string} */
            state: "interviewed" | "thanked" | "awaiting" | "checked-in" | "networking-pivot" | "closed";
            /** @enum {string} */
            attention: "neglected" | "on-track" | "pestering";
            figures: components["schemas"]["Figures"];
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            lastActivityAt: string;
        };
        /**
         * check-in.sent
         * @description The candidate asked how things stand.
         */
        CheckInSent: {
            /** @enum {string} */
            type: "check-in.sent";
            /**
             * @description The id of a person of this application.
             * @example int_01kkvf87y0e7pc3b9djn0pdn4q
             */
            interviewer: string;
            /** @enum {string} */
            channel: "email" | "call";
            /**
             * Format: date-time
             * @description An instant with its offset from UTC, precise to the millisecond.
             * @example 2026-03-02T15:00:00Z
             */
            at?: string;
            /** @description Who or what reports it. */
            source?: string;
            /** @description True: it was done, whatever the rules say. It is recorded, as a breach when it broke one. */
            alreadyHappened?: boolean;
        };
        /** Client */
        Client: {
            id: string;
            name: string;
            email: string | null;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            createdAt: string;
        };
        /**
         * ClientCase
         * @description A client’s applications taken together.
         */
        ClientCase: {
            client: {
                id: string;
                name: string;
            } | null;
            applications: number;
            states: {
                interviewed: number;
                thanked: number;
                awaiting: number;
                "checked-in": number;
                "networking-pivot": number;
                closed: number;
            };
            balances: {
                neglected: number;
                "on-track": number;
                pestering: number;
            };
            figures: components["schemas"]["SummedFigures"];
            /** @description What weighs today, what weighs most first. */
            pressing: {
                /** @enum {string} */
                kind: "promises-broken" | "breaches" | "refusals-ignored" | "neglect";
                count: number;
                /** @description Where it weighs most. */
                application: {
                    id: string;
                    company: string;
                };
            }[];
            neglectedSince: string | null;
            lastActivityAt: string | null;
        };
        /**
         * ClientNote
         * @description What a coach wrote about a client.
         */
        ClientNote: {
            id: string;
            text: string;
            /**
             * @description `private`: coaches and owners read it. `shared`: the client reads it too.
             * @enum {string}
             */
            visibility: "private" | "shared";
            by: {
                role: string;
                /** @description Whose account, or which key, it was written with. */
                name: string;
            };
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            createdAt: string;
        };
        /** Clock */
        Clock: {
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            now: string;
            /** @description False in a sandbox, whose clock stands until it is advanced. */
            livemode: boolean;
        };
        /**
         * CloudEvent
         * @description The envelope of CloudEvents 1.0 in JSON, around one of our events.
         */
        CloudEvent: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description New for a new event of this source. */
            id: string;
            /** @description Where it comes from. */
            source: string;
            /** @description The type of our event; `com.topofmind.` may stand before it. */
            type: string;
            /**
             * Format: date-time
             * @description An instant with its offset from UTC, precise to the millisecond.
             * @example 2026-03-02T15:00:00Z
             */
            time?: string;
            /** @description What it is about. */
            subject?: string;
            /** @description JSON and nothing else. */
            datacontenttype?: string;
            /** @description Our event. */
            data?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /**
         * commitment.made
         * @description The candidate promised to write or call on a date.
         */
        CommitmentMade: {
            /** @enum {string} */
            type: "commitment.made";
            /**
             * Format: date-time
             * @description An instant with its offset from UTC, precise to the millisecond.
             * @example 2026-03-02T15:00:00Z
             */
            at?: string;
            /** @description Who or what reports it. */
            source?: string;
            /**
             * @description The id of a person of this application.
             * @example int_01kkvf87y0e7pc3b9djn0pdn4q
             */
            interviewer: string;
            /** @enum {string} */
            channel: "email" | "call";
            /**
             * Format: date
             * @description A date in the application's time zone.
             * @example 2026-03-16
             */
            on: string;
        };
        /**
         * contact.added
         * @description Somebody who did not interview: a recruiter, say. Owed no thank-you, may be checked in with.
         */
        ContactAdded: {
            /** @enum {string} */
            type: "contact.added";
            /**
             * Format: date-time
             * @description An instant with its offset from UTC, precise to the millisecond.
             * @example 2026-03-02T15:00:00Z
             */
            at?: string;
            /** @description Who or what reports it. */
            source?: string;
            /** @description The person's name. */
            name: string;
            /**
             * Format: email
             * @example ada@acme.example
             */
            email?: string;
            /** @description What they do. */
            role?: string;
        };
        /**
         * Decision
         * @description What was ruled on an event, and why.
         */
        Decision: {
            /** @enum {string} */
            verdict: "allowed" | "refused" | "breach";
            /** @description Every rule that was asked. */
            rules: components["schemas"]["RuleFinding"][];
            /** @description The same act when it is fine, if ever, and what is fine today instead. */
            alternatives: components["schemas"]["Alternative"][];
            /** @description Remarks that refuse nothing. */
            advice: {
                id: string;
                remark: string;
            }[];
        };
        /**
         * decision-date.announced
         * @description The employer named the date of the decision.
         */
        DecisionDateAnnounced: {
            /** @enum {string} */
            type: "decision-date.announced";
            /**
             * Format: date-time
             * @description An instant with its offset from UTC, precise to the millisecond.
             * @example 2026-03-02T15:00:00Z
             */
            at?: string;
            /** @description Who or what reports it. */
            source?: string;
            /**
             * Format: date
             * @description A date in the application's time zone.
             * @example 2026-03-16
             */
            on: string;
        };
        /**
         * Digest
         * @description A mail of ours about what is due, and what came of it. Its `letter` is kept in a sandbox only; elsewhere no text is.
         */
        Digest: {
            id: string;
            account: string;
            /** @enum {string} */
            kind: "digest" | "test";
            /**
             * @description The date in the time zone of the account.
             * @example 2026-03-16
             */
            day: string;
            /**
             * @description `claimed`: on its way, or tried again at `nextAttemptAt`; `kept`: made in a sandbox, where nobody is mailed; `given-up`: no mail server took it on that day.
             * @enum {string}
             */
            status: "claimed" | "sent" | "kept" | "given-up";
            /** @description How many things it names. */
            things: number;
            attempts: number;
            nextAttemptAt: string | null;
            sentAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            createdAt: string;
            /** @description False in a sandbox. */
            livemode: boolean;
            letter: components["schemas"]["DigestLetter"] | null;
        };
        /**
         * DigestChange
         * @description What is left out stays.
         */
        DigestChange: {
            enabled?: boolean;
            /**
             * @description The time of day in the time zone. Where daylight saving skips it, it is an hour later.
             * @example 08:00
             */
            time?: string;
            timeZone?: string | null;
            /** @description What is due comes on Monday to Friday only. */
            weekdaysOnly?: boolean;
            /** @description The day of the week's exceptions: 1 for Monday to 7 for Sunday. */
            weekday?: number;
        };
        /** DigestLetter */
        DigestLetter: {
            subject: string;
            text: string;
            html: string;
        };
        /** DigestPreview */
        DigestPreview: {
            /** @description How many things it names; 0: there is nothing new, and none is sent. */
            things: number;
            letter: components["schemas"]["DigestLetter"] | null;
        };
        /**
         * DigestSettings
         * @description When somebody gets mail about what is due.
         */
        DigestSettings: {
            account: string;
            /** @description Where mail goes. */
            email: string;
            enabled: boolean;
            /** @description `due`: what is due, every morning, for whoever follows up themselves. `week`: the week's exceptions, for whoever looks after clients. */
            parts: ("due" | "week")[];
            /**
             * @description The time of day in the time zone. Where daylight saving skips it, it is an hour later.
             * @example 08:00
             */
            time: string;
            /** @description An IANA time zone. */
            timeZone: string;
            /** @description False: it is that of the newest application, or UTC where there is none. */
            timeZoneChosen: boolean;
            /** @description What is due comes on Monday to Friday only. */
            weekdaysOnly: boolean;
            /** @description The day of the week's exceptions: 1 for Monday to 7 for Sunday. */
            weekday: number;
            /** @description Whether the service sends mail at all. */
            canMail: boolean;
            nextAt: string | null;
            lastDeliveredAt: string | null;
        };
        /** DigestTest */
        DigestTest: {
            /** @description False: no mail server is set up, or it did not take it. */
            mailed: boolean;
            things: number;
        };
        /**
         * Draft
         * @description Words to look over and send. A draft is never counted as sent.
         */
        Draft: {
            /** @enum {string} */
            template: "thank-you.email" | "thank-you.card" | "check-in.email" | "check-in.call" | "invitation.linkedin";
            channel: string;
            subject: string | null;
            text: string;
            limit: number | null;
        };
        /**
         * DueFollowUp
         * @description A follow-up with its person and the application it belongs to.
         */
        DueFollowUp: {
            /** @enum {string} */
            kind: "thank-you" | "check-in" | "promise" | "invitation" | "networking" | "close";
            interviewer?: string;
            channels: string[];
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            from: string;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            due: string;
            /** @description It is owed and its time has passed. */
            overdue: boolean;
            rule: string | null;
            reason: string;
            person: {
                name: string;
                email?: string;
            } | null;
            application: {
                id: string;
                company: string;
                role: string;
                timeZone: string;
                client: string | null;
            };
        };
        /**
         * Entry
         * @description One line of the log.
         */
        Entry: {
            seq: number;
            /** @enum {string} */
            kind: "created" | "event" | "refusal" | "timer" | "void" | "policy" | "machine";
            type: string;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            at: string;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            recordedAt: string;
            /** @description What was posted, people by id. */
            event: {
                [key: string]: unknown;
            };
            decision: components["schemas"]["Decision"] | null;
            /** @description The states before and after, at the event's own time. */
            transition: {
                from: string | null;
                to: string;
            };
            duplicateOf: number | null;
            revised: {
                from: string;
                to: string;
                verdicts: {
                    entry: number;
                    was: string;
                    is: string;
                }[];
            } | null;
            actor: {
                role: string;
                key?: string;
                account?: string;
            };
            source: string | null;
            /** @description SHA-256 of the envelope after this entry. */
            digest: string;
            previousHash: string;
            hash: string;
            /** @description The fields of `event` that the client's grant left out or masked for this reader. */
            redacted?: string[];
            /**
             * @description What is stored of this entry cannot be read: somebody changed it. Verification names it.
             * @enum {boolean}
             */
            unreadable?: true;
        };
        /**
         * EntryProof
         * @description All that is needed to compute the hash again; null where parts are hidden from the reader.
         */
        EntryProof: {
            /** @description What `hash` is the SHA-256 of, in UTF-8: a list in JSON, whose first item is `previousHash`. */
            text: string;
            words: string | null;
            wordsDigest: string | null;
        };
        /**
         * EntryRecord
         * @description Everything that is known of one line of the log.
         */
        EntryRecord: {
            seq: number;
            /** @enum {string} */
            kind: "created" | "event" | "refusal" | "timer" | "void" | "policy" | "machine";
            type: string;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            at: string;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            recordedAt: string;
            /** @description What was posted, people by id. */
            event: {
                [key: string]: unknown;
            };
            decision: components["schemas"]["Decision"] | null;
            /** @description The states before and after, at the event's own time. */
            transition: {
                from: string | null;
                to: string;
            };
            duplicateOf: number | null;
            revised: {
                from: string;
                to: string;
                verdicts: {
                    entry: number;
                    was: string;
                    is: string;
                }[];
            } | null;
            actor: {
                role: string;
                key?: string;
                account?: string;
            };
            source: string | null;
            /** @description SHA-256 of the envelope after this entry. */
            digest: string;
            previousHash: string;
            hash: string;
            /** @description The fields of `event` that the client's grant left out or masked for this reader. */
            redacted?: string[];
            /**
             * @description What is stored of this entry cannot be read: somebody changed it. Verification names it.
             * @enum {boolean}
             */
            unreadable?: true;
            application: {
                id: string;
                company: string;
                role: string;
                timeZone: string;
                client: string | null;
                /** @description The `seq` of the last entry. */
                revision: number;
            };
            voidedBy: {
                entry: number;
                /**
                 * Format: date-time
                 * @example 2026-03-16T04:00:00Z
                 */
                recordedAt: string;
                reason: string | null;
            } | null;
            /** @description Later entries that changed how this one is judged. */
            revisedBy: {
                entry: number;
                was: string;
                is: string;
            }[];
            /** @description Entries that report the same act again. */
            repeatedBy: number[];
            proof: components["schemas"]["EntryProof"] | null;
        };
        /**
         * entry.voided
         * @description An entry of the log was a mistake and counts for nothing, at any time asked about.
         */
        EntryVoided: {
            /** @enum {string} */
            type: "entry.voided";
            /**
             * Format: date-time
             * @description An instant with its offset from UTC, precise to the millisecond.
             * @example 2026-03-02T15:00:00Z
             */
            at?: string;
            /** @description Who or what reports it. */
            source?: string;
            /** @description The `seq` of the entry. */
            entry: number;
            /** @description Why it was a mistake. */
            reason: string;
        };
        /** Envelope */
        Envelope: {
            engine: string;
            machine: {
                id: string;
                version: string;
            };
            policy: {
                name: string;
                version: number;
            };
            /** @description XState's persisted snapshot; `createActor(machine, { snapshot })` takes it. Instants are epoch ms. */
            snapshot: {
                [key: string]: unknown;
            };
            timers: {
                id: string;
                dueAt: number;
                commitment?: string;
            }[];
        };
        /**
         * Event
         * @description Something that happened, told apart by its `type`.
         */
        Event: components["schemas"]["ThankYouSent"] | components["schemas"]["CheckInSent"] | components["schemas"]["ReplySent"] | components["schemas"]["NetworkingInvitationSent"] | components["schemas"]["NetworkingGroupJoined"] | components["schemas"]["NetworkingGroupContributed"] | components["schemas"]["NetworkingArticleShared"] | components["schemas"]["NetworkingCompanyFollowed"] | components["schemas"]["NetworkingBlogCommented"] | components["schemas"]["InterviewCompleted"] | components["schemas"]["PreferenceStated"] | components["schemas"]["DecisionDateAnnounced"] | components["schemas"]["ReplyReceived"] | components["schemas"]["OfferReceived"] | components["schemas"]["RejectionReceived"] | components["schemas"]["PositionClosed"] | components["schemas"]["ContactAdded"] | components["schemas"]["CommitmentMade"] | components["schemas"]["NoteAdded"] | components["schemas"]["ApplicationReopened"] | components["schemas"]["ApplicationWithdrawn"] | components["schemas"]["EntryVoided"];
        /** EventResult */
        EventResult: {
            /** @description Which of the events, counted from 0. */
            index: number;
            /** @description 201 recorded, 202 put into the review queue; otherwise what posting this event alone would be answered with. */
            status: number;
            /**
             * @description For programs to switch on.
             * @enum {string}
             */
            code?: "malformed-body" | "malformed-request" | "invalid-input" | "unknown-event-type" | "unauthenticated" | "forbidden" | "not-found" | "method-not-allowed" | "not-acceptable" | "timed-out" | "refused" | "revision-mismatch" | "external-id-taken" | "item-settled" | "live-workspace" | "in-sandbox" | "too-many-sandboxes" | "too-large" | "url-too-long" | "unsupported-media-type" | "unknown-interviewer" | "unknown-entry" | "unknown-client" | "unknown-policy" | "unknown-application" | "unknown-time-zone" | "time-in-future" | "before-interview" | "impossible-event" | "impossible-key" | "impossible-grant" | "impossible-policy" | "impossible-template" | "impossible-period" | "last-owner-key" | "impossible-account" | "email-taken" | "weak-password" | "wrong-password" | "dead-link" | "workspace-not-empty" | "unreadable-log" | "import-refused" | "impossible-clock" | "impossible-webhook" | "webhook-disabled" | "key-reused" | "mapping-failed" | "no-mail-taken" | "rate-limited" | "headers-too-large" | "internal" | "overloaded" | "unavailable" | "storage-full";
            /** @description What went wrong. */
            detail?: string;
            errors?: {
                detail: string;
                /** @description JSON pointer into the body. */
                pointer?: string;
                /** @description Name of a query or path parameter. */
                parameter?: string;
                header?: string;
            }[];
            /** @description The id of the application. */
            application?: string;
            entry?: components["schemas"]["Entry"];
            decision?: components["schemas"]["Decision"];
            /** @description The id of the item in the review queue. */
            inbox?: string;
            /** @description Whether it had been recorded, or put aside, before. */
            idempotentReplayed: boolean;
        };
        /**
         * Figures
         * @description One application in numbers, as it stands now.
         */
        Figures: {
            promises: {
                kept: number;
                late: number;
                broken: number;
                open: number;
            };
            /** @description Outreach that broke a rule. */
            breaches: number;
            /** @description Outreach that was refused. */
            refusals: number;
            /** @description Refused, and done all the same against a rule within 24 hours. */
            refusalsIgnored: number;
            thankYous: {
                onTime: number;
                late: number;
                /** @description Overdue when the next round began or the application closed. */
                missed: number;
                /** @description Still to be sent. */
                owed: number;
                /** @description Of those owed. */
                overdue: number;
            };
            /** @description Check-ins since the last reply; of open applications. */
            attempts: number;
            /** @description How many the policy allows. */
            attemptLimit: number;
            daysOfSilence: number;
            neglectedSince: string | null;
        };
        /**
         * FollowUp
         * @description Something to do: from when, by when, why.
         */
        FollowUp: {
            /** @enum {string} */
            kind: "thank-you" | "check-in" | "promise" | "invitation" | "networking" | "close";
            interviewer?: string;
            channels: string[];
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            from: string;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            due: string;
            /** @description It is owed and its time has passed. */
            overdue: boolean;
            rule: string | null;
            reason: string;
        };
        /**
         * Grant
         * @description How far a client lets a coach in.
         */
        Grant: {
            id: string;
            client: string;
            /** @description The e-mail address that was invited. */
            coach: string;
            scope: components["schemas"]["GrantScope"];
            /** @enum {string} */
            status: "invited" | "active" | "expired" | "withdrawn";
            acceptedBy: string | null;
            expiresAt: string | null;
            acceptedAt: string | null;
            withdrawnAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            createdAt: string;
        };
        /** GrantAcceptance */
        GrantAcceptance: {
            token: string;
        };
        /** GrantJoined */
        GrantJoined: {
            /** @description The address to sign in with. */
            email: string;
            name: string;
        };
        /** GrantJoining */
        GrantJoining: {
            token: string;
            /** @description What the coach is called. */
            name: string;
            /**
             * @description Any characters. The e-mail address and what is guessed first are refused.
             * @example four words that rhyme
             */
            password: string;
        };
        /** GrantScope */
        GrantScope: {
            /** @description People's names and addresses. Without, they are Interviewer 1, Interviewer 2, and so on. */
            names: boolean;
            /** @description Notes, gists, reasons and other free text. */
            notes: boolean;
            /** @description Which employers these are. */
            employers: boolean;
            /**
             * @description `remarks`: notes and corrections. `events`: anything, in the client's name.
             * @enum {string}
             */
            post: "remarks" | "events";
        };
        /** import-refused */
        ImportRefused: {
            /** @description Address of the explanation, relative to the service. */
            type: string;
            title: string;
            status: number;
            /** @description What went wrong this time. */
            detail: string;
            /**
             * @description For programs to switch on.
             * @enum {string}
             */
            code: "malformed-body" | "malformed-request" | "invalid-input" | "unknown-event-type" | "unauthenticated" | "forbidden" | "not-found" | "method-not-allowed" | "not-acceptable" | "timed-out" | "refused" | "revision-mismatch" | "external-id-taken" | "item-settled" | "live-workspace" | "in-sandbox" | "too-many-sandboxes" | "too-large" | "url-too-long" | "unsupported-media-type" | "unknown-interviewer" | "unknown-entry" | "unknown-client" | "unknown-policy" | "unknown-application" | "unknown-time-zone" | "time-in-future" | "before-interview" | "impossible-event" | "impossible-key" | "impossible-grant" | "impossible-policy" | "impossible-template" | "impossible-period" | "last-owner-key" | "impossible-account" | "email-taken" | "weak-password" | "wrong-password" | "dead-link" | "workspace-not-empty" | "unreadable-log" | "import-refused" | "impossible-clock" | "impossible-webhook" | "webhook-disabled" | "key-reused" | "mapping-failed" | "no-mail-taken" | "rate-limited" | "headers-too-large" | "internal" | "overloaded" | "unavailable" | "storage-full";
            errors?: {
                detail: string;
                /** @description JSON pointer into the body. */
                pointer?: string;
                /** @description Name of a query or path parameter. */
                parameter?: string;
                header?: string;
            }[];
            /** @description Which line of the file, counted from 1. */
            line: number;
        };
        /** Imported */
        Imported: {
            dryRun: boolean;
            /** @description How many of each kind. */
            counts: {
                [key: string]: number;
            };
            /** @description Accounts of the file whose address has one here already, which stays as it is. */
            accountsKept: number;
        };
        /**
         * InboxItem
         * @description An event that belongs to nobody knows which application.
         */
        InboxItem: {
            id: string;
            /** @enum {string} */
            status: "waiting" | "assigned" | "dismissed";
            /**
             * @description Why it is here: it named no application, one that is not there, several, or a person whom the application does not know. The others are about mail: what made it unsure. The event is then the best guess.
             * @enum {string}
             */
            reason: "unnamed" | "no-application" | "several-applications" | "no-person" | "unknown-sender" | "several-people" | "nobody-known" | "automatic" | "mailing-list" | "bounce" | "invitation" | "draft" | "redirected" | "no-date" | "date-in-future" | "date-too-old" | "date-unclear" | "forward-unclear" | "odd-address" | "purpose-unclear" | "before-interview" | "unreadable" | "impossible";
            client: string | null;
            /** @description The event; `interviewer` is missing where nobody is sure who is meant. */
            event: {
                [key: string]: unknown;
            };
            /** @description How its sender named the application. */
            naming: {
                application?: string;
                externalId?: string;
                email?: string;
            };
            /** @description What it could be about. */
            candidates: {
                application: string;
                interviewer?: string;
            }[];
            actor: {
                role: string;
                key?: string;
                account?: string;
            };
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            receivedAt: string;
            application: string | null;
            entry: number | null;
            settledBy: {
                role: string;
                key?: string;
                account?: string;
            } | null;
            settledAt: string | null;
        };
        /** Intake */
        Intake: {
            id: string;
            name: string;
            client: string | null;
            expression: string;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            createdAt: string;
            lastUsedAt: string | null;
        };
        /** IntakeChanges */
        IntakeChanges: {
            /** @description What it is for. */
            name?: string;
            /** @description JSONata. It gets what the tool sends, and `$received`, and gives an event as in `POST /v1/events`, several, or nothing. */
            expression?: string;
        };
        /**
         * IntakeEvent
         * @description An event with its own fields, as in `Event`, and beside them what says which application it is about. `interviewer` may be left out where `person` says who it is.
         * @example {
         *       "type": "reply.received",
         *       "person": {
         *         "email": "ada@acme.example"
         *       },
         *       "gist": "Next week",
         *       "idempotencyKey": "m-17"
         *     }
         */
        IntakeEvent: {
            /** @enum {string} */
            type: "thank-you.sent" | "check-in.sent" | "reply.sent" | "networking.invitation-sent" | "networking.group-joined" | "networking.group-contributed" | "networking.article-shared" | "networking.company-followed" | "networking.blog-commented" | "interview.completed" | "preference.stated" | "decision-date.announced" | "reply.received" | "offer.received" | "rejection.received" | "position.closed" | "contact.added" | "commitment.made" | "note.added" | "application.reopened" | "application.withdrawn" | "entry.voided";
            /** @description The id of the application. */
            application?: string;
            /** @description What you called the application when you created it. */
            externalId?: string;
            /** @description A person of the application, who also becomes its `interviewer`. Alone it finds the one open application that has a person of this address. */
            person?: {
                /**
                 * Format: email
                 * @example ada@acme.example
                 */
                email: string;
            };
            /** @description Only applications of this client are meant. */
            client?: string;
            /** @description Any text that is new for a new request. The same again is answered as the first time was. */
            idempotencyKey?: string;
        } & {
            [key: string]: unknown;
        };
        /** IntakeResult */
        IntakeResult: {
            /** @description Which of the events, counted from 0. */
            index: number;
            /** @description 201 recorded, 202 put into the review queue; otherwise what posting this event alone would be answered with. */
            status: number;
            /**
             * @description For programs to switch on.
             * @enum {string}
             */
            code?: "malformed-body" | "malformed-request" | "invalid-input" | "unknown-event-type" | "unauthenticated" | "forbidden" | "not-found" | "method-not-allowed" | "not-acceptable" | "timed-out" | "refused" | "revision-mismatch" | "external-id-taken" | "item-settled" | "live-workspace" | "in-sandbox" | "too-many-sandboxes" | "too-large" | "url-too-long" | "unsupported-media-type" | "unknown-interviewer" | "unknown-entry" | "unknown-client" | "unknown-policy" | "unknown-application" | "unknown-time-zone" | "time-in-future" | "before-interview" | "impossible-event" | "impossible-key" | "impossible-grant" | "impossible-policy" | "impossible-template" | "impossible-period" | "last-owner-key" | "impossible-account" | "email-taken" | "weak-password" | "wrong-password" | "dead-link" | "workspace-not-empty" | "unreadable-log" | "import-refused" | "impossible-clock" | "impossible-webhook" | "webhook-disabled" | "key-reused" | "mapping-failed" | "no-mail-taken" | "rate-limited" | "headers-too-large" | "internal" | "overloaded" | "unavailable" | "storage-full";
            errors?: {
                detail: string;
                /** @description JSON pointer into the body. */
                pointer?: string;
                /** @description Name of a query or path parameter. */
                parameter?: string;
                header?: string;
            }[];
            /** @description The id of the application. */
            application?: string;
            /** @description The id of the item in the review queue. */
            inbox?: string;
            /** @description Whether it had been recorded, or put aside, before. */
            idempotentReplayed: boolean;
        };
        /** IntakeResults */
        IntakeResults: {
            results: components["schemas"]["IntakeResult"][];
        };
        /** IntakeSample */
        IntakeSample: {
            /** @description JSONata. It gets what the tool sends, and `$received`, and gives an event as in `POST /v1/events`, several, or nothing. */
            expression: string;
            /** @description Any JSON. */
            sample: unknown;
        };
        /**
         * IntakeTrial
         * @description What would be posted; nothing was recorded.
         */
        IntakeTrial: {
            /** @description What the expression gives; null for nothing. */
            output: unknown;
            /** @description What is right or wrong with each event that it gives. */
            events: {
                index: number;
                /** @description Whether it is an event that could be recorded. */
                ok: boolean;
                /**
                 * @description For programs to switch on.
                 * @enum {string}
                 */
                code?: "malformed-body" | "malformed-request" | "invalid-input" | "unknown-event-type" | "unauthenticated" | "forbidden" | "not-found" | "method-not-allowed" | "not-acceptable" | "timed-out" | "refused" | "revision-mismatch" | "external-id-taken" | "item-settled" | "live-workspace" | "in-sandbox" | "too-many-sandboxes" | "too-large" | "url-too-long" | "unsupported-media-type" | "unknown-interviewer" | "unknown-entry" | "unknown-client" | "unknown-policy" | "unknown-application" | "unknown-time-zone" | "time-in-future" | "before-interview" | "impossible-event" | "impossible-key" | "impossible-grant" | "impossible-policy" | "impossible-template" | "impossible-period" | "last-owner-key" | "impossible-account" | "email-taken" | "weak-password" | "wrong-password" | "dead-link" | "workspace-not-empty" | "unreadable-log" | "import-refused" | "impossible-clock" | "impossible-webhook" | "webhook-disabled" | "key-reused" | "mapping-failed" | "no-mail-taken" | "rate-limited" | "headers-too-large" | "internal" | "overloaded" | "unavailable" | "storage-full";
                /** @description What posting it would be answered with. */
                status?: number;
                detail?: string;
                errors?: {
                    detail: string;
                    /** @description JSON pointer into the body. */
                    pointer?: string;
                    /** @description Name of a query or path parameter. */
                    parameter?: string;
                    header?: string;
                }[];
            }[];
        };
        /**
         * interview.completed
         * @description Another round of interviews took place.
         */
        InterviewCompleted: {
            /** @enum {string} */
            type: "interview.completed";
            /**
             * Format: date-time
             * @description An instant with its offset from UTC, precise to the millisecond.
             * @example 2026-03-02T15:00:00Z
             */
            at: string;
            /** @description Who or what reports it. */
            source?: string;
            /** @description Everyone who interviewed. People already known are matched by e-mail, then by name. */
            interviewers: {
                /** @description The person's name. */
                name: string;
                /**
                 * Format: email
                 * @example ada@acme.example
                 */
                email?: string;
            }[];
        };
        /** Invitation */
        Invitation: {
            /** @description Where the invited person chooses a password: this once. */
            link: string;
            /** @description The same for `POST /v1/password`. */
            token: string;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            expiresAt: string;
            /** @description Whether it is also on its way by mail. */
            mailed: boolean;
        };
        /** Key */
        Key: {
            id: string;
            /** @description How the key begins, to recognise it by. */
            prefix: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "coach" | "candidate" | "tool" | "calendar";
            clientId: string | null;
            /**
             * @description Whether a coach sees every client, or only those who granted it.
             * @enum {string}
             */
            reach: "workspace" | "granted";
            expiresAt: string | null;
            lastUsedAt: string | null;
            revokedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            createdAt: string;
        };
        /** LineFate */
        LineFate: {
            /** @description Of the file, counted from 1; the headings are one, too. */
            line: number;
            /**
             * @description `added`: its application was imported before, or by a line above, and it has something new. `unchanged`: everything in it is known.
             * @enum {string}
             */
            fate: "created" | "added" | "unchanged" | "rejected";
            company?: string;
            role?: string;
            /** @description Its id; missing in a dry run where it does not exist yet. */
            application?: string;
            /** @description What is recorded beside the beginning. */
            events: {
                type: string;
                /**
                 * Format: date-time
                 * @example 2026-03-16T04:00:00Z
                 */
                at: string;
                person?: string;
            }[];
            /** @description What was read into it. */
            remarks: string[];
            /** @description The heading of the column at fault. */
            column?: string | null;
            /** @description Why it was rejected. */
            reason?: string;
        };
        /** LoadedDemo */
        LoadedDemo: {
            /** @description How many applications were made. */
            applications: number;
            /** @description Of how many job seekers. */
            clients: number;
        };
        /**
         * Look
         * @description That a coach looked at something of the client.
         */
        Look: {
            id: string;
            who: {
                id: string;
                name: string;
            };
            /**
             * @description `list`: applications or follow-ups among others. `inspection`: states and events without names.
             * @enum {string}
             */
            what: "list" | "application" | "log" | "inspection" | "notes" | "report";
            application: {
                id: string;
                company: string;
                role: string;
            } | null;
            /**
             * Format: date-time
             * @description The first look of the hour.
             * @example 2026-03-16T04:00:00Z
             */
            at: string;
        };
        /** Machine */
        Machine: {
            id: string;
            version: string;
            states: string[];
            /** @description XState's config; functions stand there as `{"type": name}`. */
            definition: {
                [key: string]: unknown;
            };
            events: {
                type: string;
                family: string;
                description: string;
            }[];
            eventsPerState: {
                [key: string]: string[];
            };
        };
        /** MadeCalendar */
        MadeCalendar: {
            id: string;
            name: string;
            client: string | null;
            lastReadAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            createdAt: string;
            /** @description The secret address, this once: put the service’s own before it. */
            path: string;
        };
        /** MadeGrant */
        MadeGrant: {
            id: string;
            client: string;
            /** @description The e-mail address that was invited. */
            coach: string;
            scope: components["schemas"]["GrantScope"];
            /** @enum {string} */
            status: "invited" | "active" | "expired" | "withdrawn";
            acceptedBy: string | null;
            expiresAt: string | null;
            acceptedAt: string | null;
            withdrawnAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            createdAt: string;
            /** @description Where the coach accepts, below the address of the service; this once. */
            link: string;
            /** @description What `POST /v1/grants/accept` takes; this once. */
            token: string;
            /** @description Whether the link is also on its way to the coach by mail. */
            mailed: boolean;
        };
        /** MadeIntake */
        MadeIntake: {
            id: string;
            name: string;
            client: string | null;
            expression: string;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            createdAt: string;
            lastUsedAt: string | null;
            /** @description The secret address, this once: put the service’s own before it. */
            path: string;
        };
        /** MadeKey */
        MadeKey: {
            id: string;
            /** @description How the key begins, to recognise it by. */
            prefix: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "coach" | "candidate" | "tool" | "calendar";
            clientId: string | null;
            /**
             * @description Whether a coach sees every client, or only those who granted it.
             * @enum {string}
             */
            reach: "workspace" | "granted";
            expiresAt: string | null;
            lastUsedAt: string | null;
            revokedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            createdAt: string;
            /** @description The key itself, this once. */
            key: string;
        };
        /** MadeMailAddress */
        MadeMailAddress: {
            id: string;
            name: string;
            client: string | null;
            senders: string[];
            lastUsedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            createdAt: string;
            /** @description The secret address, this once. */
            address: string;
        };
        /** MadeSandbox */
        MadeSandbox: {
            id: string;
            name: string;
            /**
             * Format: date-time
             * @description What its clock says: it stands until it is advanced.
             * @example 2026-03-16T04:00:00Z
             */
            now: string;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            createdAt: string;
            /** @description The key of its owner, this once: `tom_test_…`. */
            key: string;
        };
        /** MadeWebhook */
        MadeWebhook: {
            id: string;
            url: string;
            events: ("application.transitioned" | "application.revised" | "application.closed" | "outreach.refused" | "outreach.breached" | "promise.kept" | "promise.late" | "promise.broken" | "follow-up.due" | "follow-up.overdue" | "webhook.disabled")[] | null;
            description: string | null;
            client: string | null;
            enabled: boolean;
            disabled: {
                /**
                 * Format: date-time
                 * @example 2026-03-16T04:00:00Z
                 */
                at: string;
                /**
                 * @description `gone`: it answered 410. `failing`: nothing arrived for five days. `owner`: somebody disabled it.
                 * @enum {string}
                 */
                reason: "owner" | "gone" | "failing";
            } | null;
            failingSince: string | null;
            previousSecretUntil: string | null;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            createdAt: string;
            /** @description Verifies what is sent (Standard Webhooks); shown this once. */
            secret: string;
        };
        /** MailAddress */
        MailAddress: {
            id: string;
            name: string;
            client: string | null;
            senders: string[];
            lastUsedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            createdAt: string;
        };
        /** MessageApplication */
        MessageApplication: {
            id: string;
            company: string;
            role: string;
            client: string | null;
            /** @description The state after what is told. */
            state: string;
            outcome: string | null;
        };
        /** message application.closed */
        MessageApplicationClosed: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description The same as `webhook-id`, however often it is sent. */
            id: string;
            source: string;
            /** @enum {string} */
            type: "application.closed";
            /**
             * Format: date-time
             * @description When it happened: of what time brings, the instant itself.
             * @example 2026-03-16T04:00:00Z
             */
            time: string;
            /** @enum {string} */
            datacontenttype: "application/json";
            /** @description An extension attribute: false for what happened in a sandbox. */
            livemode: boolean;
            data: {
                application: components["schemas"]["MessageApplication"];
                outcome: string;
                /** @description The type of the entry that led to it. */
                cause: string;
                /** @description The `seq` of that entry. */
                entry: number;
            };
        };
        /** message application.revised */
        MessageApplicationRevised: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description The same as `webhook-id`, however often it is sent. */
            id: string;
            source: string;
            /** @enum {string} */
            type: "application.revised";
            /**
             * Format: date-time
             * @description When it happened: of what time brings, the instant itself.
             * @example 2026-03-16T04:00:00Z
             */
            time: string;
            /** @enum {string} */
            datacontenttype: "application/json";
            /** @description An extension attribute: false for what happened in a sandbox. */
            livemode: boolean;
            data: {
                application: components["schemas"]["MessageApplication"];
                from: string;
                to: string;
                /** @description Entries that are judged differently now. */
                verdicts: {
                    entry: number;
                    was: string;
                    is: string;
                }[];
                /** @description The type of the entry that led to it. */
                cause: string;
                /** @description The `seq` of that entry. */
                entry: number;
            };
        };
        /** message application.transitioned */
        MessageApplicationTransitioned: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description The same as `webhook-id`, however often it is sent. */
            id: string;
            source: string;
            /** @enum {string} */
            type: "application.transitioned";
            /**
             * Format: date-time
             * @description When it happened: of what time brings, the instant itself.
             * @example 2026-03-16T04:00:00Z
             */
            time: string;
            /** @enum {string} */
            datacontenttype: "application/json";
            /** @description An extension attribute: false for what happened in a sandbox. */
            livemode: boolean;
            data: {
                application: components["schemas"]["MessageApplication"];
                from: string | null;
                to: string;
                /** @description The type of the entry that led to it. */
                cause: string;
                /** @description The `seq` of that entry. */
                entry: number;
            };
        };
        /** message follow-up.due */
        MessageFollowUpDue: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description The same as `webhook-id`, however often it is sent. */
            id: string;
            source: string;
            /** @enum {string} */
            type: "follow-up.due";
            /**
             * Format: date-time
             * @description When it happened: of what time brings, the instant itself.
             * @example 2026-03-16T04:00:00Z
             */
            time: string;
            /** @enum {string} */
            datacontenttype: "application/json";
            /** @description An extension attribute: false for what happened in a sandbox. */
            livemode: boolean;
            data: {
                application: components["schemas"]["MessageApplication"];
                followUp: {
                    kind: string;
                    interviewer?: string;
                    interviewerName?: string | null;
                    channels: string[];
                    /**
                     * Format: date-time
                     * @example 2026-03-16T04:00:00Z
                     */
                    from: string;
                    /**
                     * Format: date-time
                     * @example 2026-03-16T04:00:00Z
                     */
                    due: string;
                    overdue: boolean;
                    rule: string | null;
                    reason: string;
                };
            };
        };
        /** message follow-up.overdue */
        MessageFollowUpOverdue: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description The same as `webhook-id`, however often it is sent. */
            id: string;
            source: string;
            /** @enum {string} */
            type: "follow-up.overdue";
            /**
             * Format: date-time
             * @description When it happened: of what time brings, the instant itself.
             * @example 2026-03-16T04:00:00Z
             */
            time: string;
            /** @enum {string} */
            datacontenttype: "application/json";
            /** @description An extension attribute: false for what happened in a sandbox. */
            livemode: boolean;
            data: {
                application: components["schemas"]["MessageApplication"];
                followUp: {
                    kind: string;
                    interviewer?: string;
                    interviewerName?: string | null;
                    channels: string[];
                    /**
                     * Format: date-time
                     * @example 2026-03-16T04:00:00Z
                     */
                    from: string;
                    /**
                     * Format: date-time
                     * @example 2026-03-16T04:00:00Z
                     */
                    due: string;
                    overdue: boolean;
                    rule: string | null;
                    reason: string;
                };
            };
        };
        /** message outreach.breached */
        MessageOutreachBreached: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description The same as `webhook-id`, however often it is sent. */
            id: string;
            source: string;
            /** @enum {string} */
            type: "outreach.breached";
            /**
             * Format: date-time
             * @description When it happened: of what time brings, the instant itself.
             * @example 2026-03-16T04:00:00Z
             */
            time: string;
            /** @enum {string} */
            datacontenttype: "application/json";
            /** @description An extension attribute: false for what happened in a sandbox. */
            livemode: boolean;
            data: {
                application: components["schemas"]["MessageApplication"];
                /** @description What was posted, without free text. */
                event: {
                    type: string;
                    interviewer?: string;
                    interviewerName?: string | null;
                    channel?: string;
                };
                /** @description The rules that spoke against it. */
                rules: {
                    rule: string;
                    holds: boolean;
                    reason: string;
                    source: string;
                    /**
                     * Format: date-time
                     * @example 2026-03-16T04:00:00Z
                     */
                    liftsAt?: string;
                }[];
                alternatives?: {
                    type: string;
                    interviewer?: string;
                    interviewerName?: string | null;
                    channel?: string;
                    /**
                     * Format: date-time
                     * @example 2026-03-16T04:00:00Z
                     */
                    from: string;
                }[];
                entry: number;
            };
        };
        /** message outreach.refused */
        MessageOutreachRefused: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description The same as `webhook-id`, however often it is sent. */
            id: string;
            source: string;
            /** @enum {string} */
            type: "outreach.refused";
            /**
             * Format: date-time
             * @description When it happened: of what time brings, the instant itself.
             * @example 2026-03-16T04:00:00Z
             */
            time: string;
            /** @enum {string} */
            datacontenttype: "application/json";
            /** @description An extension attribute: false for what happened in a sandbox. */
            livemode: boolean;
            data: {
                application: components["schemas"]["MessageApplication"];
                /** @description What was posted, without free text. */
                event: {
                    type: string;
                    interviewer?: string;
                    interviewerName?: string | null;
                    channel?: string;
                };
                /** @description The rules that spoke against it. */
                rules: {
                    rule: string;
                    holds: boolean;
                    reason: string;
                    source: string;
                    /**
                     * Format: date-time
                     * @example 2026-03-16T04:00:00Z
                     */
                    liftsAt?: string;
                }[];
                alternatives?: {
                    type: string;
                    interviewer?: string;
                    interviewerName?: string | null;
                    channel?: string;
                    /**
                     * Format: date-time
                     * @example 2026-03-16T04:00:00Z
                     */
                    from: string;
                }[];
                entry: number;
            };
        };
        /** message promise.broken */
        MessagePromiseBroken: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description The same as `webhook-id`, however often it is sent. */
            id: string;
            source: string;
            /** @enum {string} */
            type: "promise.broken";
            /**
             * Format: date-time
             * @description When it happened: of what time brings, the instant itself.
             * @example 2026-03-16T04:00:00Z
             */
            time: string;
            /** @enum {string} */
            datacontenttype: "application/json";
            /** @description An extension attribute: false for what happened in a sandbox. */
            livemode: boolean;
            data: {
                application: components["schemas"]["MessageApplication"];
                promise: {
                    id: string;
                    interviewer?: string;
                    interviewerName?: string | null;
                    channel: string;
                    /** Format: date */
                    on: string;
                    /** @enum {string} */
                    status: "kept" | "late" | "broken";
                };
            };
        };
        /** message promise.kept */
        MessagePromiseKept: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description The same as `webhook-id`, however often it is sent. */
            id: string;
            source: string;
            /** @enum {string} */
            type: "promise.kept";
            /**
             * Format: date-time
             * @description When it happened: of what time brings, the instant itself.
             * @example 2026-03-16T04:00:00Z
             */
            time: string;
            /** @enum {string} */
            datacontenttype: "application/json";
            /** @description An extension attribute: false for what happened in a sandbox. */
            livemode: boolean;
            data: {
                application: components["schemas"]["MessageApplication"];
                promise: {
                    id: string;
                    interviewer?: string;
                    interviewerName?: string | null;
                    channel: string;
                    /** Format: date */
                    on: string;
                    /** @enum {string} */
                    status: "kept" | "late" | "broken";
                };
            };
        };
        /** message promise.late */
        MessagePromiseLate: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description The same as `webhook-id`, however often it is sent. */
            id: string;
            source: string;
            /** @enum {string} */
            type: "promise.late";
            /**
             * Format: date-time
             * @description When it happened: of what time brings, the instant itself.
             * @example 2026-03-16T04:00:00Z
             */
            time: string;
            /** @enum {string} */
            datacontenttype: "application/json";
            /** @description An extension attribute: false for what happened in a sandbox. */
            livemode: boolean;
            data: {
                application: components["schemas"]["MessageApplication"];
                promise: {
                    id: string;
                    interviewer?: string;
                    interviewerName?: string | null;
                    channel: string;
                    /** Format: date */
                    on: string;
                    /** @enum {string} */
                    status: "kept" | "late" | "broken";
                };
            };
        };
        /** message webhook.disabled */
        MessageWebhookDisabled: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description The same as `webhook-id`, however often it is sent. */
            id: string;
            source: string;
            /** @enum {string} */
            type: "webhook.disabled";
            /**
             * Format: date-time
             * @description When it happened: of what time brings, the instant itself.
             * @example 2026-03-16T04:00:00Z
             */
            time: string;
            /** @enum {string} */
            datacontenttype: "application/json";
            /** @description An extension attribute: false for what happened in a sandbox. */
            livemode: boolean;
            data: {
                webhook: string;
                url: string;
                /** @enum {string} */
                reason: "gone" | "failing";
                failingSince: string | null;
            };
        };
        /** message webhook.test */
        MessageWebhookTest: {
            /** @enum {string} */
            specversion: "1.0";
            /** @description The same as `webhook-id`, however often it is sent. */
            id: string;
            source: string;
            /** @enum {string} */
            type: "webhook.test";
            /**
             * Format: date-time
             * @description When it happened: of what time brings, the instant itself.
             * @example 2026-03-16T04:00:00Z
             */
            time: string;
            /** @enum {string} */
            datacontenttype: "application/json";
            /** @description An extension attribute: false for what happened in a sandbox. */
            livemode: boolean;
            data: {
                webhook: string;
                text: string;
            };
        };
        /**
         * networking.article-shared
         * @description The candidate shared an article, with one person or with all.
         */
        NetworkingArticleShared: {
            /** @enum {string} */
            type: "networking.article-shared";
            /**
             * @description The id of a person of this application.
             * @example int_01kkvf87y0e7pc3b9djn0pdn4q
             */
            interviewer?: string;
            /** @description Where the article is. */
            url?: string;
            /**
             * Format: date-time
             * @description An instant with its offset from UTC, precise to the millisecond.
             * @example 2026-03-02T15:00:00Z
             */
            at?: string;
            /** @description Who or what reports it. */
            source?: string;
            /** @description True: it was done, whatever the rules say. It is recorded, as a breach when it broke one. */
            alreadyHappened?: boolean;
        };
        /**
         * networking.blog-commented
         * @description The candidate commented on the company's blog.
         */
        NetworkingBlogCommented: {
            /** @enum {string} */
            type: "networking.blog-commented";
            /** @description Where the comment is. */
            url?: string;
            /**
             * Format: date-time
             * @description An instant with its offset from UTC, precise to the millisecond.
             * @example 2026-03-02T15:00:00Z
             */
            at?: string;
            /** @description Who or what reports it. */
            source?: string;
            /** @description True: it was done, whatever the rules say. It is recorded, as a breach when it broke one. */
            alreadyHappened?: boolean;
        };
        /**
         * networking.company-followed
         * @description The candidate follows the company.
         */
        NetworkingCompanyFollowed: {
            /** @enum {string} */
            type: "networking.company-followed";
            /** @enum {string} */
            network: "linkedin" | "twitter" | "facebook" | "other";
            /**
             * Format: date-time
             * @description An instant with its offset from UTC, precise to the millisecond.
             * @example 2026-03-02T15:00:00Z
             */
            at?: string;
            /** @description Who or what reports it. */
            source?: string;
            /** @description True: it was done, whatever the rules say. It is recorded, as a breach when it broke one. */
            alreadyHappened?: boolean;
        };
        /**
         * networking.group-contributed
         * @description The candidate wrote something in a group.
         */
        NetworkingGroupContributed: {
            /** @enum {string} */
            type: "networking.group-contributed";
            /** @description Which group. */
            group?: string;
            /**
             * Format: date-time
             * @description An instant with its offset from UTC, precise to the millisecond.
             * @example 2026-03-02T15:00:00Z
             */
            at?: string;
            /** @description Who or what reports it. */
            source?: string;
            /** @description True: it was done, whatever the rules say. It is recorded, as a breach when it broke one. */
            alreadyHappened?: boolean;
        };
        /**
         * networking.group-joined
         * @description The candidate joined a group of the field.
         */
        NetworkingGroupJoined: {
            /** @enum {string} */
            type: "networking.group-joined";
            /** @description Which group. */
            group?: string;
            /**
             * Format: date-time
             * @description An instant with its offset from UTC, precise to the millisecond.
             * @example 2026-03-02T15:00:00Z
             */
            at?: string;
            /** @description Who or what reports it. */
            source?: string;
            /** @description True: it was done, whatever the rules say. It is recorded, as a breach when it broke one. */
            alreadyHappened?: boolean;
        };
        /**
         * networking.invitation-sent
         * @description A LinkedIn invitation went out.
         */
        NetworkingInvitationSent: {
            /** @enum {string} */
            type: "networking.invitation-sent";
            /**
             * @description The id of a person of this application.
             * @example int_01kkvf87y0e7pc3b9djn0pdn4q
             */
            interviewer: string;
            /**
             * Format: date-time
             * @description An instant with its offset from UTC, precise to the millisecond.
             * @example 2026-03-02T15:00:00Z
             */
            at?: string;
            /** @description Who or what reports it. */
            source?: string;
            /** @description True: it was done, whatever the rules say. It is recorded, as a breach when it broke one. */
            alreadyHappened?: boolean;
        };
        /** NewAccount */
        NewAccount: {
            /**
             * Format: email
             * @example ada@acme.example
             */
            email: string;
            /** @description How they are called. */
            name: string;
            /** @enum {string} */
            role: "owner" | "coach" | "candidate";
            clientId?: string | null;
            /**
             * @description Whether a coach sees every client of the workspace, or only those who granted it.
             * @enum {string}
             */
            reach?: "workspace" | "granted";
        };
        /** NewApplication */
        NewApplication: {
            /** @description The employer. */
            company: string;
            /** @description The position. */
            role: string;
            /** @description IANA name of the zone in which days are counted, such as `America/New_York`. */
            timeZone: string;
            interview: {
                /**
                 * Format: date-time
                 * @description An instant with its offset from UTC, precise to the millisecond.
                 * @example 2026-03-02T15:00:00Z
                 */
                at: string;
                /** @description Everyone who interviewed. People already known are matched by e-mail, then by name. */
                interviewers: {
                    /** @description The person's name. */
                    name: string;
                    /**
                     * Format: email
                     * @example ada@acme.example
                     */
                    email?: string;
                }[];
            };
            /** @description Whose application it is: `cli_…`. */
            client?: string;
            /** @description What you call it; new for each application of a client. Events can name it so. */
            externalId?: string;
            policy?: string | {
                /** @description The name of a policy. */
                name: string;
                version?: number;
            };
        };
        /** NewCalendar */
        NewCalendar: {
            /** @description What the calendar is called. */
            name?: string;
            client?: string | null;
        };
        /** NewClient */
        NewClient: {
            /** @description The name of the job seeker. */
            name: string;
            email?: string | null;
        };
        /** NewClientNote */
        NewClientNote: {
            /** @description What there is to say. */
            text: string;
            /**
             * @description `private`: coaches and owners read it. `shared`: the client reads it too.
             * @enum {string}
             */
            visibility: "private" | "shared";
        };
        /** NewGrant */
        NewGrant: {
            /**
             * Format: email
             * @description Whom to invite.
             * @example ada@acme.example
             */
            coach: string;
            scope?: components["schemas"]["NewGrantScope"];
            expiresAt?: string | null;
        };
        /** NewGrantScope */
        NewGrantScope: {
            /** @description People's names and addresses. Without, they are Interviewer 1, Interviewer 2, and so on. Hidden unless given. */
            names?: boolean;
            /** @description Notes, gists, reasons and other free text. Hidden unless given. */
            notes?: boolean;
            /** @description Which employers these are. Shown unless given. */
            employers?: boolean;
            /**
             * @description `remarks`: notes and corrections. `events`: anything, in the client's name. `remarks` unless given.
             * @enum {string}
             */
            post?: "remarks" | "events";
        };
        /** NewIntake */
        NewIntake: {
            /** @description What it is for. */
            name: string;
            client?: string | null;
            /** @description JSONata. It gets what the tool sends, and `$received`, and gives an event as in `POST /v1/events`, several, or nothing. */
            expression: string;
        };
        /** NewKey */
        NewKey: {
            /** @description What it is for. */
            name: string;
            /** @enum {string} */
            role: "owner" | "coach" | "candidate" | "tool";
            clientId?: string | null;
            /**
             * @description Whether a coach sees every client, or only those who granted it.
             * @enum {string}
             */
            reach?: "workspace" | "granted";
            expiresAt?: string | null;
        };
        /** NewMailAddress */
        NewMailAddress: {
            /** @description What it is for. */
            name?: string;
            client?: string | null;
            /** @description Addresses that the job seeker writes from, beside the client's own and those of the client's accounts. What comes from elsewhere goes to the review queue. */
            senders?: string[];
        };
        /** NewPolicy */
        NewPolicy: {
            /** @description A new name, or one of your own: that makes its next version. */
            name: string;
            /** @description What it is for. */
            description?: string;
            /** @description What differs from `standard`. */
            numbers?: {
                /** @description A thank-you is due this long after the interview. */
                thankYouDueHours?: number;
                /** @description After this many business days a thank-you no longer holds a check-in back. */
                thanksMissedBusinessDays?: number;
                /** @description How long an application stays `thanked` before it is `awaiting`. */
                stageSetHours?: number;
                /** @description The first check-in window, counted from the interview, where no date was named. */
                firstWindowBusinessDays?: number;
                /** @description How long to wait after the date that the employer named. */
                graceBusinessDays?: number;
                /** @description A check-in is due this long after its window has opened. */
                checkInDueBusinessDays?: number;
                /** @description Least distance from the last touch of the conversation to the next check-in. */
                spacingBusinessDays?: number;
                /** @description Unanswered check-ins per application. */
                attemptLimit?: number;
                /** @description Silence after the last allowed check-in before the approach changes. */
                pivotAfterAttemptsDays?: number;
                /** @description Silence before the approach changes where nobody may be asked. */
                pivotAfterNobodyDays?: number;
                /** @description Silence before the approach changes in any case. */
                pivotAfterSilenceDays?: number;
                /** @description Silence in `networking-pivot` before the application closes. */
                closeAfterPivotDays?: number;
                /** @description Networking touches that people notice, within `restraintDays`. */
                restraintTouches?: number;
                /** @description The span in which networking touches are counted. */
                restraintDays?: number;
                /** @description How long a breach weighs on the balance. */
                pesteringDays?: number;
                /** @description Silence after which closing is suggested. */
                suggestClosingDays?: number;
                /** @description How long employers take to decide, on average; shown, never judged by. */
                meanDecisionDays?: number;
                /** @description Calls from this hour, local time. */
                callsFromHour?: number;
                /** @description Calls up to this hour, not included. */
                callsUntilHour?: number;
                /** @description The same outreach reported again within this time is one act. */
                duplicateMinutes?: number;
            };
            calls?: boolean;
            /** @description Local dates that are no business days. */
            holidays?: string[];
            sources?: {
                /** @description Where the number comes from. */
                thankYouDueHours?: string;
                /** @description Where the number comes from. */
                thanksMissedBusinessDays?: string;
                /** @description Where the number comes from. */
                stageSetHours?: string;
                /** @description Where the number comes from. */
                firstWindowBusinessDays?: string;
                /** @description Where the number comes from. */
                graceBusinessDays?: string;
                /** @description Where the number comes from. */
                checkInDueBusinessDays?: string;
                /** @description Where the number comes from. */
                spacingBusinessDays?: string;
                /** @description Where the number comes from. */
                attemptLimit?: string;
                /** @description Where the number comes from. */
                pivotAfterAttemptsDays?: string;
                /** @description Where the number comes from. */
                pivotAfterNobodyDays?: string;
                /** @description Where the number comes from. */
                pivotAfterSilenceDays?: string;
                /** @description Where the number comes from. */
                closeAfterPivotDays?: string;
                /** @description Where the number comes from. */
                restraintTouches?: string;
                /** @description Where the number comes from. */
                restraintDays?: string;
                /** @description Where the number comes from. */
                pesteringDays?: string;
                /** @description Where the number comes from. */
                suggestClosingDays?: string;
                /** @description Where the number comes from. */
                meanDecisionDays?: string;
                /** @description Where the number comes from. */
                callsFromHour?: string;
                /** @description Where the number comes from. */
                callsUntilHour?: string;
                /** @description Where the number comes from. */
                duplicateMinutes?: string;
                /** @description Where the number comes from. */
                calls?: string;
            };
        };
        /** NewSandbox */
        NewSandbox: {
            /** @description What it is for. */
            name?: string;
            /** @description What its clock says at first, in the years 2000 to 2099; now unless given. */
            startsAt?: string | null;
        };
        /** NewSimulation */
        NewSimulation: {
            events: components["schemas"]["Event"][];
            /**
             * Format: date-time
             * @description How far to look. Later events are not reached.
             * @example 2026-03-02T15:00:00Z
             */
            until: string;
        };
        /** NewTemplate */
        NewTemplate: {
            subject?: string | null;
            /** @description Liquid: `{{ person.firstName }}`, `{{ company }}`, `{{ role }}`, `{{ skill }}` and so on. */
            body: string;
        };
        /** NewWebhook */
        NewWebhook: {
            /**
             * @description Where to send. An https address on the open internet; local tools have to be listed in `WEBHOOK_ALLOW`.
             * @example https://example.com/hooks
             */
            url: string;
            events?: ("application.transitioned" | "application.revised" | "application.closed" | "outreach.refused" | "outreach.breached" | "promise.kept" | "promise.late" | "promise.broken" | "follow-up.due" | "follow-up.overdue" | "webhook.disabled")[] | null;
            description?: string | null;
            client?: string | null;
        };
        /**
         * note.added
         * @description Something to remember.
         */
        NoteAdded: {
            /** @enum {string} */
            type: "note.added";
            /**
             * Format: date-time
             * @description An instant with its offset from UTC, precise to the millisecond.
             * @example 2026-03-02T15:00:00Z
             */
            at?: string;
            /** @description Who or what reports it. */
            source?: string;
            /** @description The note. */
            text: string;
        };
        /**
         * offer.received
         * @description The employer made an offer.
         */
        OfferReceived: {
            /** @enum {string} */
            type: "offer.received";
            /**
             * Format: date-time
             * @description An instant with its offset from UTC, precise to the millisecond.
             * @example 2026-03-02T15:00:00Z
             */
            at?: string;
            /** @description Who or what reports it. */
            source?: string;
        };
        /** Outlook */
        Outlook: {
            /** @enum {string} */
            state: "interviewed" | "thanked" | "awaiting" | "checked-in" | "networking-pivot" | "closed";
            /** @enum {string} */
            level: "neglected" | "on-track" | "pestering";
            next: {
                kind: string;
                /**
                 * Format: date-time
                 * @example 2026-03-16T04:00:00Z
                 */
                from: string;
            } | null;
        };
        /** PasswordChosen */
        PasswordChosen: {
            /** @description The address to sign in with. */
            email: string;
            name: string;
        };
        /** Policy */
        Policy: {
            name: string;
            version: number;
            description: string;
            numbers: {
                /** @description A thank-you is due this long after the interview. */
                thankYouDueHours: number;
                /** @description After this many business days a thank-you no longer holds a check-in back. */
                thanksMissedBusinessDays: number;
                /** @description How long an application stays `thanked` before it is `awaiting`. */
                stageSetHours: number;
                /** @description The first check-in window, counted from the interview, where no date was named. */
                firstWindowBusinessDays: number;
                /** @description How long to wait after the date that the employer named. */
                graceBusinessDays: number;
                /** @description A check-in is due this long after its window has opened. */
                checkInDueBusinessDays: number;
                /** @description Least distance from the last touch of the conversation to the next check-in. */
                spacingBusinessDays: number;
                /** @description Unanswered check-ins per application. */
                attemptLimit: number;
                /** @description Silence after the last allowed check-in before the approach changes. */
                pivotAfterAttemptsDays: number;
                /** @description Silence before the approach changes where nobody may be asked. */
                pivotAfterNobodyDays: number;
                /** @description Silence before the approach changes in any case. */
                pivotAfterSilenceDays: number;
                /** @description Silence in `networking-pivot` before the application closes. */
                closeAfterPivotDays: number;
                /** @description Networking touches that people notice, within `restraintDays`. */
                restraintTouches: number;
                /** @description The span in which networking touches are counted. */
                restraintDays: number;
                /** @description How long a breach weighs on the balance. */
                pesteringDays: number;
                /** @description Silence after which closing is suggested. */
                suggestClosingDays: number;
                /** @description How long employers take to decide, on average; shown, never judged by. */
                meanDecisionDays: number;
                /** @description Calls from this hour, local time. */
                callsFromHour: number;
                /** @description Calls up to this hour, not included. */
                callsUntilHour: number;
                /** @description The same outreach reported again within this time is one act. */
                duplicateMinutes: number;
            };
            calls: boolean;
            holidays: string[];
            /** @description Where each number comes from. */
            sources: {
                [key: string]: string;
            };
        };
        /**
         * PolicyTrial
         * @description What a policy would do to the open applications.
         */
        PolicyTrial: {
            policy: components["schemas"]["Policy"];
            /** @description How many open applications were tried: 500 at most, the newest. */
            tried: number;
            /** @description Whether there are open applications that were not tried. */
            hasMore: boolean;
            /** @description The applications for which something would change. */
            changed: {
                application: string;
                company: string;
                timeZone: string;
                was: components["schemas"]["Outlook"];
                is: components["schemas"]["Outlook"];
                /** @description The entries that would be judged differently. */
                verdicts: {
                    entry: number;
                    /** @enum {string} */
                    was: "allowed" | "breach" | "duplicate";
                    /** @enum {string} */
                    is: "allowed" | "breach" | "duplicate";
                }[];
            }[];
        };
        /**
         * position.closed
         * @description The employer no longer fills the position.
         */
        PositionClosed: {
            /** @enum {string} */
            type: "position.closed";
            /**
             * Format: date-time
             * @description An instant with its offset from UTC, precise to the millisecond.
             * @example 2026-03-02T15:00:00Z
             */
            at?: string;
            /** @description Who or what reports it. */
            source?: string;
        };
        /**
         * preference.stated
         * @description A person said how, when or that they do not wish to be followed up.
         */
        PreferenceStated: {
            /** @enum {string} */
            type: "preference.stated";
            /**
             * Format: date-time
             * @description An instant with its offset from UTC, precise to the millisecond.
             * @example 2026-03-02T15:00:00Z
             */
            at?: string;
            /** @description Who or what reports it. */
            source?: string;
            /**
             * @description The id of a person of this application.
             * @example int_01kkvf87y0e7pc3b9djn0pdn4q
             */
            interviewer: string;
            /** @enum {string} */
            followUp: "email" | "call" | "none";
            /**
             * Format: date
             * @description A date in the application's time zone.
             * @example 2026-03-16
             */
            after?: string;
        };
        /**
         * Problem
         * @description RFC 9457 problem details.
         */
        Problem: {
            /** @description Address of the explanation, relative to the service. */
            type: string;
            title: string;
            status: number;
            /** @description What went wrong this time. */
            detail: string;
            /**
             * @description For programs to switch on.
             * @enum {unknown}
             */
            code: "malformed-body" | "malformed-request" | "invalid-input" | "unknown-event-type" | "unauthenticated" | "forbidden" | "not-found" | "method-not-allowed" | "not-acceptable" | "timed-out" | "refused" | "revision-mismatch" | "external-id-taken" | "item-settled" | "live-workspace" | "in-sandbox" | "too-many-sandboxes" | "too-large" | "url-too-long" | "unsupported-media-type" | "unknown-interviewer" | "unknown-entry" | "unknown-client" | "unknown-policy" | "unknown-application" | "unknown-time-zone" | "time-in-future" | "before-interview" | "impossible-event" | "impossible-key" | "impossible-grant" | "impossible-policy" | "impossible-template" | "impossible-period" | "last-owner-key" | "impossible-account" | "email-taken" | "weak-password" | "wrong-password" | "dead-link" | "workspace-not-empty" | "unreadable-log" | "import-refused" | "impossible-clock" | "impossible-webhook" | "webhook-disabled" | "key-reused" | "mapping-failed" | "no-mail-taken" | "rate-limited" | "headers-too-large" | "internal" | "overloaded" | "unavailable" | "storage-full";
            errors?: {
                detail: string;
                /** @description JSON pointer into the body. */
                pointer?: string;
                /** @description Name of a query or path parameter. */
                parameter?: string;
                header?: string;
            }[];
        };
        /** ReadyMapping */
        ReadyMapping: {
            name: string;
            description: string;
            expression: string;
            /** @description What the tool sends. */
            sample: unknown;
        };
        /** Recorded */
        Recorded: {
            entry: components["schemas"]["Entry"];
            decision: components["schemas"]["Decision"];
            /** @description The states before and after, at the event's own time. */
            transition: {
                from: string | null;
                to: string;
            };
            application: components["schemas"]["Application"];
        };
        /** Recovered */
        Recovered: {
            /** @description How many are sent again. */
            deliveries: number;
        };
        /**
         * Refused
         * @description Refused by a rule: the reason, when it lifts, and what to do instead.
         */
        Refused: {
            /** @description Address of the explanation, relative to the service. */
            type: string;
            title: string;
            status: number;
            /** @description What went wrong this time. */
            detail: string;
            /**
             * @description For programs to switch on.
             * @enum {string}
             */
            code: "malformed-body" | "malformed-request" | "invalid-input" | "unknown-event-type" | "unauthenticated" | "forbidden" | "not-found" | "method-not-allowed" | "not-acceptable" | "timed-out" | "refused" | "revision-mismatch" | "external-id-taken" | "item-settled" | "live-workspace" | "in-sandbox" | "too-many-sandboxes" | "too-large" | "url-too-long" | "unsupported-media-type" | "unknown-interviewer" | "unknown-entry" | "unknown-client" | "unknown-policy" | "unknown-application" | "unknown-time-zone" | "time-in-future" | "before-interview" | "impossible-event" | "impossible-key" | "impossible-grant" | "impossible-policy" | "impossible-template" | "impossible-period" | "last-owner-key" | "impossible-account" | "email-taken" | "weak-password" | "wrong-password" | "dead-link" | "workspace-not-empty" | "unreadable-log" | "import-refused" | "impossible-clock" | "impossible-webhook" | "webhook-disabled" | "key-reused" | "mapping-failed" | "no-mail-taken" | "rate-limited" | "headers-too-large" | "internal" | "overloaded" | "unavailable" | "storage-full";
            errors?: {
                detail: string;
                /** @description JSON pointer into the body. */
                pointer?: string;
                /** @description Name of a query or path parameter. */
                parameter?: string;
                header?: string;
            }[];
            decision: components["schemas"]["Decision"];
            entry: components["schemas"]["Entry"];
        };
        /**
         * RefusedLine
         * @description An attempt that a rule refused: it did not take place.
         */
        RefusedLine: {
            application: string;
            /** @description Its `seq` in the log of the application. */
            entry: number;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            at: string;
            /**
             * Format: date
             * @description A local date.
             * @example 2026-03-16
             */
            date: string;
            /** @example 09:30 */
            time: string;
            /** @description Where `date` and `time` are read. */
            timeZone: string;
            employer: string;
            role: string;
            person: string | null;
            type: string;
            /** @description The type in words. */
            what: string;
            method: string | null;
            /** @description The rules that refused it. */
            rules: string[];
            reason: string;
        };
        /**
         * rejection.received
         * @description The employer declined.
         */
        RejectionReceived: {
            /** @enum {string} */
            type: "rejection.received";
            /**
             * Format: date-time
             * @description An instant with its offset from UTC, precise to the millisecond.
             * @example 2026-03-02T15:00:00Z
             */
            at?: string;
            /** @description Who or what reports it. */
            source?: string;
        };
        /**
         * reply.received
         * @description The employer wrote or called.
         */
        ReplyReceived: {
            /** @enum {string} */
            type: "reply.received";
            /**
             * Format: date-time
             * @description An instant with its offset from UTC, precise to the millisecond.
             * @example 2026-03-02T15:00:00Z
             */
            at?: string;
            /** @description Who or what reports it. */
            source?: string;
            /**
             * @description The id of a person of this application.
             * @example int_01kkvf87y0e7pc3b9djn0pdn4q
             */
            interviewer?: string;
            /** @description What they said, in short. */
            gist?: string;
            /**
             * Format: date
             * @description A date in the application's time zone.
             * @example 2026-03-16
             */
            decisionOn?: string;
        };
        /**
         * reply.sent
         * @description The candidate answered a message of the employer.
         */
        ReplySent: {
            /** @enum {string} */
            type: "reply.sent";
            /**
             * @description The id of a person of this application.
             * @example int_01kkvf87y0e7pc3b9djn0pdn4q
             */
            interviewer: string;
            /**
             * Format: date-time
             * @description An instant with its offset from UTC, precise to the millisecond.
             * @example 2026-03-02T15:00:00Z
             */
            at?: string;
            /** @description Who or what reports it. */
            source?: string;
            /** @description True: it was done, whatever the rules say. It is recorded, as a breach when it broke one. */
            alreadyHappened?: boolean;
        };
        /**
         * Report
         * @description What a client did to find work in a period, and what came of it.
         */
        Report: {
            client: {
                id: string;
                name: string;
            };
            /**
             * Format: date
             * @description A local date.
             * @example 2026-03-16
             */
            from: string;
            /**
             * Format: date
             * @description A local date.
             * @example 2026-03-16
             */
            to: string;
            timeZone: string | null;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            madeAt: string;
            /** @description What the client's grant hides from this reader; people have numbers instead of names then. */
            redacted?: ("names" | "notes" | "employers")[];
            summary: {
                /** @description Acts of outreach. */
                contacts: number;
                /** @description Employers that a line of the report names. */
                employers: number;
                interviews: number;
                replies: number;
                offers: number;
                /** @description Acts of outreach that broke a rule. */
                breaches: number;
                refused: number;
            };
            /** @description Oldest first. */
            lines: components["schemas"]["ReportLine"][];
            /** @description Oldest first; none of these took place. */
            refused: components["schemas"]["RefusedLine"][];
        };
        /** ReportLine */
        ReportLine: {
            application: string;
            /** @description Its `seq` in the log of the application. */
            entry: number;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            at: string;
            /**
             * Format: date
             * @description A local date.
             * @example 2026-03-16
             */
            date: string;
            /** @example 09:30 */
            time: string;
            /** @description Where `date` and `time` are read. */
            timeZone: string;
            employer: string;
            role: string;
            person: string | null;
            type: string;
            /** @description The type in words. */
            what: string;
            method: string | null;
            /**
             * @description What the client did, or what an employer said or did.
             * @enum {string}
             */
            family: "outreach" | "news";
            verdict: ("allowed" | "breach") | null;
            followedBy: {
                entry: number;
                type: string;
                what: string;
                /**
                 * Format: date
                 * @description A local date.
                 * @example 2026-03-16
                 */
                date: string;
            } | null;
        };
        /**
         * ResetAsked
         * @description If there is such an account, a mail is on its way.
         */
        ResetAsked: {
            /** @description Whether this deployment sends mail at all. */
            canMail: boolean;
        };
        /** Rule */
        Rule: {
            id: string;
            sentence: string;
            source: string;
            /** @enum {string} */
            severity: "refusal" | "advice";
            appliesTo: string[];
            lifts: string | null;
        };
        /** RuleFinding */
        RuleFinding: {
            /** @description The id of the rule, as in `GET /v1/rules`. */
            rule: string;
            /** @description True: the event keeps the rule. */
            holds: boolean;
            /** @description Why, in a sentence with the facts in it. */
            reason: string;
            source: string;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            liftsAt?: string;
        };
        /** Sandbox */
        Sandbox: {
            id: string;
            name: string;
            /**
             * Format: date-time
             * @description What its clock says: it stands until it is advanced.
             * @example 2026-03-16T04:00:00Z
             */
            now: string;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            createdAt: string;
        };
        /** SecretRotation */
        SecretRotation: {
            /** @description How long the secret before signs as well; 24 unless given. */
            previousValidHours?: number;
        };
        /**
         * Session
         * @description Who is signed in, and how a page writes.
         */
        Session: {
            /** @description What the person is called, or the key. */
            name: string;
            /** @enum {string} */
            role: "owner" | "coach" | "candidate" | "tool" | "calendar";
            /** @description The key that the session speaks for; that of an account is made anew whenever somebody signs in. */
            keyId: string;
            client: {
                id: string;
                name: string;
            } | null;
            account: {
                id: string;
                email: string;
            } | null;
            expiresAt: string | null;
            /**
             * @description `granted`: only the clients who granted it exist for this coach.
             * @enum {string}
             */
            reach: "workspace" | "granted";
            sandbox: {
                id: string;
                name: string;
                /**
                 * Format: date-time
                 * @example 2026-03-16T04:00:00Z
                 */
                now: string;
            } | null;
            /** @description Clients who let this coach post any event in their name. */
            actsFor: string[];
            inspectorUrl: string | null;
            /** @description To be sent as `x-csrf-token` with every write of the session. */
            csrfToken: string;
        };
        /** SheetFates */
        SheetFates: {
            dryRun: boolean;
            /** @description What each column was taken for; null for nothing. */
            columns: {
                heading: string;
                field: ("company" | "role" | "interviewOn" | "interviewers" | "emails" | "thankedOn" | "thankedBy" | "lastContactOn" | "lastContactBy" | "repliedOn" | "decisionOn" | "promisedOn" | "promisedBy" | "status" | "statusOn" | "notes" | "timeZone" | "externalId") | null;
            }[];
            counts: {
                created: number;
                added: number;
                unchanged: number;
                rejected: number;
            };
            lines: components["schemas"]["LineFate"][];
        };
        /** SignInWays */
        SignInWays: {
            /** @description Whether `GET /v1/oidc/start` leads to an OpenID provider. */
            openId: boolean;
            /** @description Whether a forgotten password can be replaced by mail. */
            resetByMail: boolean;
        };
        /** SnoozedThing */
        SnoozedThing: {
            /** @description Names what waits, for whoever wants it mentioned again. */
            thing: string;
            /** @enum {string} */
            kind: "thank-you" | "check-in" | "promise" | "invitation" | "networking" | "close";
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            until: string;
            application: {
                id: string;
                company: string;
                role: string;
            };
        };
        /**
         * SummedFigures
         * @description Several applications in numbers, as they stand now.
         */
        SummedFigures: {
            promises: {
                kept: number;
                late: number;
                broken: number;
                open: number;
            };
            /** @description Outreach that broke a rule. */
            breaches: number;
            /** @description Outreach that was refused. */
            refusals: number;
            /** @description Refused, and done all the same against a rule within 24 hours. */
            refusalsIgnored: number;
            thankYous: {
                onTime: number;
                late: number;
                /** @description Overdue when the next round began or the application closed. */
                missed: number;
                /** @description Still to be sent. */
                owed: number;
                /** @description Of those owed. */
                overdue: number;
            };
            /** @description Check-ins since the last reply; of open applications. */
            attempts: number;
            /** @description How many the policy allows. */
            attemptLimit: number;
            /** @description Of open applications. */
            longestSilenceDays: number;
            /** @description Of open applications. */
            meanSilenceDays: number;
            thankedOnTimeRate: number | null;
            promisesKeptRate: number | null;
        };
        /** Template */
        Template: {
            /** @enum {string} */
            name: "thank-you.email" | "thank-you.card" | "check-in.email" | "check-in.call" | "invitation.linkedin";
            subject: string | null;
            /** @description Liquid. */
            body: string;
            /** @description False: the words that ship. */
            own: boolean;
            limit: number | null;
        };
        /**
         * thank-you.sent
         * @description A thank-you went to an interviewer, by e-mail or by hand.
         */
        ThankYouSent: {
            /** @enum {string} */
            type: "thank-you.sent";
            /**
             * @description The id of a person of this application.
             * @example int_01kkvf87y0e7pc3b9djn0pdn4q
             */
            interviewer: string;
            /** @enum {string} */
            channel: "email" | "handwritten";
            /** @description It names a skill that was talked about. */
            skillMentioned?: boolean;
            /** @description It says that the candidate is eager. */
            eagernessExpressed?: boolean;
            /**
             * Format: date-time
             * @description An instant with its offset from UTC, precise to the millisecond.
             * @example 2026-03-02T15:00:00Z
             */
            at?: string;
            /** @description Who or what reports it. */
            source?: string;
            /** @description True: it was done, whatever the rules say. It is recorded, as a breach when it broke one. */
            alreadyHappened?: boolean;
        };
        /** TrajectoryPoint */
        TrajectoryPoint: {
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            at: string;
            /** @description The type of the event, or of the timer. */
            cause: string;
            /** @enum {string} */
            state: "interviewed" | "thanked" | "awaiting" | "checked-in" | "networking-pivot" | "closed";
            decision?: components["schemas"]["Decision"];
        };
        /**
         * TrendWeek
         * @description One week, Monday to Sunday in each application’s time zone.
         */
        TrendWeek: {
            /**
             * Format: date
             * @description The Monday it begins on.
             */
            from: string;
            /** @description Outreach, news and choices that happened in it. */
            events: number;
            refusals: number;
            breaches: number;
            thankYous: {
                onTime: number;
                late: number;
            };
            /** @description By the week that their day lay in. */
            promises: {
                kept: number;
                late: number;
                broken: number;
            };
            checkIns: number;
        };
        /** unreadable-log */
        UnreadableLog: {
            /** @description Address of the explanation, relative to the service. */
            type: string;
            title: string;
            status: number;
            /** @description What went wrong this time. */
            detail: string;
            /**
             * @description For programs to switch on.
             * @enum {string}
             */
            code: "malformed-body" | "malformed-request" | "invalid-input" | "unknown-event-type" | "unauthenticated" | "forbidden" | "not-found" | "method-not-allowed" | "not-acceptable" | "timed-out" | "refused" | "revision-mismatch" | "external-id-taken" | "item-settled" | "live-workspace" | "in-sandbox" | "too-many-sandboxes" | "too-large" | "url-too-long" | "unsupported-media-type" | "unknown-interviewer" | "unknown-entry" | "unknown-client" | "unknown-policy" | "unknown-application" | "unknown-time-zone" | "time-in-future" | "before-interview" | "impossible-event" | "impossible-key" | "impossible-grant" | "impossible-policy" | "impossible-template" | "impossible-period" | "last-owner-key" | "impossible-account" | "email-taken" | "weak-password" | "wrong-password" | "dead-link" | "workspace-not-empty" | "unreadable-log" | "import-refused" | "impossible-clock" | "impossible-webhook" | "webhook-disabled" | "key-reused" | "mapping-failed" | "no-mail-taken" | "rate-limited" | "headers-too-large" | "internal" | "overloaded" | "unavailable" | "storage-full";
            errors?: {
                detail: string;
                /** @description JSON pointer into the body. */
                pointer?: string;
                /** @description Name of a query or path parameter. */
                parameter?: string;
                header?: string;
            }[];
            /** @description The id of the application. */
            application: string;
            /** @description The `seq` of the entry. */
            entry: number;
        };
        /** Verification */
        Verification: {
            ok: boolean;
            /** @description How many entries were checked. */
            entries: number;
            /** @description The hash of the last of them. */
            head: string;
            /** @description The first at fault. */
            fault?: {
                seq: number;
                what: string;
            };
        };
        /** Webhook */
        Webhook: {
            id: string;
            url: string;
            events: ("application.transitioned" | "application.revised" | "application.closed" | "outreach.refused" | "outreach.breached" | "promise.kept" | "promise.late" | "promise.broken" | "follow-up.due" | "follow-up.overdue" | "webhook.disabled")[] | null;
            description: string | null;
            client: string | null;
            enabled: boolean;
            disabled: {
                /**
                 * Format: date-time
                 * @example 2026-03-16T04:00:00Z
                 */
                at: string;
                /**
                 * @description `gone`: it answered 410. `failing`: nothing arrived for five days. `owner`: somebody disabled it.
                 * @enum {string}
                 */
                reason: "owner" | "gone" | "failing";
            } | null;
            failingSince: string | null;
            previousSecretUntil: string | null;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            createdAt: string;
        };
        /** WebhookAttempt */
        WebhookAttempt: {
            id: string;
            delivery: string;
            /** @description 1 for the first attempt of a delivery. */
            number: number;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            at: string;
            durationMs: number;
            /** @enum {string} */
            outcome: "delivered" | "rejected" | "redirected" | "gone" | "timed-out" | "unreachable" | "unknown-host" | "forbidden-address";
            status: number | null;
            answer: string | null;
            nextAttemptAt: string | null;
        };
        /** WebhookChanges */
        WebhookChanges: {
            /**
             * @description Where to send. An https address on the open internet; local tools have to be listed in `WEBHOOK_ALLOW`.
             * @example https://example.com/hooks
             */
            url?: string;
            events?: ("application.transitioned" | "application.revised" | "application.closed" | "outreach.refused" | "outreach.breached" | "promise.kept" | "promise.late" | "promise.broken" | "follow-up.due" | "follow-up.overdue" | "webhook.disabled")[] | null;
            description?: string | null;
            /** @description While it is disabled, what happens is held; recover it once it is enabled again. Enabling forgets the failures. */
            enabled?: boolean;
        };
        /** WebhookDelivery */
        WebhookDelivery: {
            /** @description The `webhook-id` of the message; stays the same when it is sent again. */
            id: string;
            /** @enum {string} */
            type: "application.transitioned" | "application.revised" | "application.closed" | "outreach.refused" | "outreach.breached" | "promise.kept" | "promise.late" | "promise.broken" | "follow-up.due" | "follow-up.overdue" | "webhook.disabled" | "webhook.test";
            application: string | null;
            /** @enum {string} */
            state: "pending" | "delivered" | "failed" | "held";
            attempts: number;
            nextAttemptAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-16T04:00:00Z
             */
            createdAt: string;
            /** @description The message: a CloudEvent. */
            body: {
                [key: string]: unknown;
            };
        };
        /** WebhookRecovery */
        WebhookRecovery: {
            /**
             * Format: date-time
             * @description Sends again what failed or was held since then.
             * @example 2026-03-02T15:00:00Z
             */
            since: string;
        };
        /** WebhookSample */
        WebhookSample: {
            /** @enum {string} */
            type: "application.transitioned" | "application.revised" | "application.closed" | "outreach.refused" | "outreach.breached" | "promise.kept" | "promise.late" | "promise.broken" | "follow-up.due" | "follow-up.overdue" | "webhook.disabled" | "webhook.test";
            description: string;
            /** @description A message: a CloudEvent. */
            sample: {
                [key: string]: unknown;
            };
        };
        /** WebhookTest */
        WebhookTest: {
            /**
             * @description Sends a sample of this type.
             * @enum {string}
             */
            type?: "application.transitioned" | "application.revised" | "application.closed" | "outreach.refused" | "outreach.breached" | "promise.kept" | "promise.late" | "promise.broken" | "follow-up.due" | "follow-up.overdue" | "webhook.disabled" | "webhook.test";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Prometheus text format */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description `malformed-request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "problems.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            type: string;
                            /** @enum {string} */
                            code: "malformed-body" | "malformed-request" | "invalid-input" | "unknown-event-type" | "unauthenticated" | "forbidden" | "not-found" | "method-not-allowed" | "not-acceptable" | "timed-out" | "refused" | "revision-mismatch" | "external-id-taken" | "item-settled" | "live-workspace" | "in-sandbox" | "too-many-sandboxes" | "too-large" | "url-too-long" | "unsupported-media-type" | "unknown-interviewer" | "unknown-entry" | "unknown-client" | "unknown-policy" | "unknown-application" | "unknown-time-zone" | "time-in-future" | "before-interview" | "impossible-event" | "impossible-key" | "impossible-grant" | "impossible-policy" | "impossible-template" | "impossible-period" | "last-owner-key" | "impossible-account" | "email-taken" | "weak-password" | "wrong-password" | "dead-link" | "workspace-not-empty" | "unreadable-log" | "import-refused" | "impossible-clock" | "impossible-webhook" | "webhook-disabled" | "key-reused" | "mapping-failed" | "no-mail-taken" | "rate-limited" | "headers-too-large" | "internal" | "overloaded" | "unavailable" | "storage-full";
                            status: number;
                            title: string;
                            explanation: string;
                        }[];
                        nextCursor: null;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "problems.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        /** @enum {string} */
                        code: "malformed-body" | "malformed-request" | "invalid-input" | "unknown-event-type" | "unauthenticated" | "forbidden" | "not-found" | "method-not-allowed" | "not-acceptable" | "timed-out" | "refused" | "revision-mismatch" | "external-id-taken" | "item-settled" | "live-workspace" | "in-sandbox" | "too-many-sandboxes" | "too-large" | "url-too-long" | "unsupported-media-type" | "unknown-interviewer" | "unknown-entry" | "unknown-client" | "unknown-policy" | "unknown-application" | "unknown-time-zone" | "time-in-future" | "before-interview" | "impossible-event" | "impossible-key" | "impossible-grant" | "impossible-policy" | "impossible-template" | "impossible-period" | "last-owner-key" | "impossible-account" | "email-taken" | "weak-password" | "wrong-password" | "dead-link" | "workspace-not-empty" | "unreadable-log" | "import-refused" | "impossible-clock" | "impossible-webhook" | "webhook-disabled" | "key-reused" | "mapping-failed" | "no-mail-taken" | "rate-limited" | "headers-too-large" | "internal" | "overloaded" | "unavailable" | "storage-full";
                        status: number;
                        title: string;
                        explanation: string;
                    };
                    "text/html": string;
                };
            };
            /** @description `malformed-request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "keys.list": {
        parameters: {
            query?: {
                /** @description How many; 50 unless given. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description Leads to the next page, as `rel="next"`; absent on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Key"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "keys.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewKey"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeKey"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-client`: No such client. `impossible-key`: Such a key makes no sense. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "keys.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `last-owner-key`: This is the last owner. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clients.list": {
        parameters: {
            query?: {
                /** @description How many; 50 unless given. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description Leads to the next page, as `rel="next"`; absent on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Client"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clients.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClient"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description The address of what was made. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clients.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grants.list": {
        parameters: {
            query?: {
                /** @description How many; 50 unless given. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Grant"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grants.create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "coach": "carla@coaching.example",
                 *       "scope": {
                 *         "notes": true
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewGrant"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeGrant"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `impossible-grant`: Such a grant makes no sense. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grants.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                grant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdrawn */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grants.accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantAcceptance"];
            };
        };
        responses: {
            /** @description How far a client lets a coach in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Grant"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `impossible-grant`: Such a grant makes no sense. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "looks.list": {
        parameters: {
            query?: {
                /** @description How many; 50 unless given. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Look"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "applications.list": {
        parameters: {
            query?: {
                state?: "interviewed" | "thanked" | "awaiting" | "checked-in" | "networking-pivot" | "closed";
                attention?: "neglected" | "on-track" | "pestering";
                /** @description Those of this client. */
                client?: string;
                /** @description Part of a company, role or name, any case. */
                q?: string;
                /**
                 * @description An instant with its offset from UTC, precise to the millisecond.
                 * @example 2026-03-02T15:00:00Z
                 */
                dueBefore?: string;
                /** @description How many; 50 unless given. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description Leads to the next page, as `rel="next"`; absent on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Application"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "applications.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text that is new for a new request. The same again is answered as the first time was. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "company": "Acme Rockets",
                 *       "role": "Test pilot",
                 *       "timeZone": "America/New_York",
                 *       "interview": {
                 *         "at": "2026-03-02T15:00:00Z",
                 *         "interviewers": [
                 *           {
                 *             "name": "Ada Lovelace",
                 *             "email": "ada@acme.example"
                 *           },
                 *           {
                 *             "name": "Grace Hopper"
                 *           }
                 *         ]
                 *       },
                 *       "policy": "standard"
                 *     }
                 */
                "application/json": components["schemas"]["NewApplication"];
            };
        };
        responses: {
            /** @description An application as it stands. */
            201: {
                headers: {
                    /** @description The address of what was made. */
                    Location?: string;
                    /** @description The revision, for `If-Match`. */
                    ETag?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `external-id-taken`: The external id is taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `time-in-future`: That has not happened yet. `unknown-time-zone`: No such time zone. `unknown-client`: No such client. `unknown-policy`: No such policy. `key-reused`: The idempotency key was used for something else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "applications.read": {
        parameters: {
            query?: {
                /**
                 * @description As it stood then, by what is known today; or as it will stand if nothing happens.
                 * @example 2026-03-02T15:00:00Z
                 */
                at?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An application as it stands. */
            200: {
                headers: {
                    /** @description The revision, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `time-in-future`: That has not happened yet. `before-interview`: That was before the interview. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "caseload.clients": {
        parameters: {
            query?: {
                /** @description Part of the name of a client, any case. */
                q?: string;
                /** @description This client only. */
                client?: string;
                /** @description Clients who have an application of this balance. */
                attention?: "neglected" | "on-track" | "pestering";
                /** @description What comes first; `attention` unless given. */
                sort?: "attention" | "name" | "thank-yous" | "promises" | "attempts" | "silence" | "activity";
                /** @description How many; 50 unless given. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClientCase"][];
                        /** @description How many clients match. */
                        total: number;
                        figures: components["schemas"]["SummedFigures"];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "caseload.applications": {
        parameters: {
            query?: {
                /** @description Part of a company, a role or the name of a client, any case. */
                q?: string;
                /** @description Those of this client. */
                client?: string;
                state?: "interviewed" | "thanked" | "awaiting" | "checked-in" | "networking-pivot" | "closed";
                attention?: "neglected" | "on-track" | "pestering";
                /** @description What comes first; `attention` unless given. */
                sort?: "attention" | "newest" | "company" | "promises" | "breaches" | "refusals" | "thank-yous" | "attempts" | "silence" | "neglect" | "activity";
                skip?: number;
                /** @description How many; 50 unless given. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Case"][];
                        total: number;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "caseload.trend": {
        parameters: {
            query?: {
                /** @description How many; 12 unless given. */
                weeks?: number;
                /** @description Those of this client. */
                client?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        weeks: components["schemas"]["TrendWeek"][];
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client-notes.list": {
        parameters: {
            query?: {
                /** @description How many; 50 unless given. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClientNote"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client-notes.create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClientNote"];
            };
        };
        responses: {
            /** @description What a coach wrote about a client. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientNote"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client-notes.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                note: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "events.post": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text that is new for a new request. The same again is answered as the first time was. */
                "Idempotency-Key"?: string;
                /** @description `specversion` of a CloudEvent in binary mode, whose body is its `data`. */
                "ce-specversion"?: string;
                /** @description `id` of a CloudEvent in binary mode, whose body is its `data`. */
                "ce-id"?: string;
                /** @description `source` of a CloudEvent in binary mode, whose body is its `data`. */
                "ce-source"?: string;
                /** @description `type` of a CloudEvent in binary mode, whose body is its `data`. */
                "ce-type"?: string;
                /** @description `time` of a CloudEvent in binary mode, whose body is its `data`. */
                "ce-time"?: string;
                /** @description `subject` of a CloudEvent in binary mode, whose body is its `data`. */
                "ce-subject"?: string;
                /** @description The ETag of the revision that this is meant for. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Event"];
                "application/cloudevents+json": components["schemas"]["CloudEvent"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description The revision, for `If-Match`. */
                    ETag?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. `unknown-event-type`: There is no such event. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `refused`: A rule refuses it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Refused"];
                };
            };
            /** @description `revision-mismatch`: The application has changed since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-interviewer`: No such person in this application. `unknown-entry`: No such entry to void. `time-in-future`: That has not happened yet. `before-interview`: That was before the interview. `impossible-event`: That cannot have happened. `key-reused`: The idempotency key was used for something else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "applications.change-policy": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text that is new for a new request. The same again is answered as the first time was. */
                "Idempotency-Key"?: string;
                /** @description `specversion` of a CloudEvent in binary mode, whose body is its `data`. */
                "ce-specversion"?: string;
                /** @description `id` of a CloudEvent in binary mode, whose body is its `data`. */
                "ce-id"?: string;
                /** @description `source` of a CloudEvent in binary mode, whose body is its `data`. */
                "ce-source"?: string;
                /** @description `type` of a CloudEvent in binary mode, whose body is its `data`. */
                "ce-type"?: string;
                /** @description `time` of a CloudEvent in binary mode, whose body is its `data`. */
                "ce-time"?: string;
                /** @description `subject` of a CloudEvent in binary mode, whose body is its `data`. */
                "ce-subject"?: string;
                /** @description The ETag of the revision that this is meant for. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    policy: string | {
                        /** @description The name of a policy. */
                        name: string;
                        version?: number;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description The revision, for `If-Match`. */
                    ETag?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `revision-mismatch`: The application has changed since. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-policy`: No such policy. `key-reused`: The idempotency key was used for something else. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inbox.list": {
        parameters: {
            query?: {
                status?: "waiting" | "assigned" | "dismissed";
                /** @description How many; 50 unless given. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description Leads to the next page, as `rel="next"`; absent on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InboxItem"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inbox.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An event that belongs to nobody knows which application. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxItem"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inbox.assign": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Assignment"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description The revision, for `If-Match`. */
                    ETag?: string;
                    /** @description `true` when this is the answer to an earlier request with the same key. */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `refused`: A rule refuses it. `item-settled`: see there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Refused"] | components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-application`: No such application. `unknown-interviewer`: No such person in this application. `unknown-entry`: No such entry to void. `before-interview`: That was before the interview. `time-in-future`: That has not happened yet. `impossible-event`: That cannot have happened. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inbox.dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An event that belongs to nobody knows which application. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxItem"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `item-settled`: The item is settled. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail-addresses.list": {
        parameters: {
            query?: {
                /** @description How many; 50 unless given. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MailAddress"][];
                        nextCursor: string | null;
                        domain: string | null;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail-addresses.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "My mail",
                 *       "senders": [
                 *         "casey@example.com"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewMailAddress"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeMailAddress"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-mail-taken`: The service takes no mail. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-client`: No such client. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail-addresses.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "intakes.list": {
        parameters: {
            query?: {
                /** @description How many; 50 unless given. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description Leads to the next page, as `rel="next"`; absent on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Intake"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "intakes.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewIntake"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeIntake"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-client`: No such client. `mapping-failed`: The mapping did not turn it into events. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "intakes.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken back */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "intakes.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeChanges"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Intake"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `mapping-failed`: The mapping did not turn it into events. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "intakes.try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeSample"];
            };
        };
        responses: {
            /** @description What would be posted; nothing was recorded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeTrial"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `mapping-failed`: The mapping did not turn it into events. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "intakes.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReadyMapping"][];
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "intake.post": {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text that is new for a new request. The same again is answered as the first time was. */
                "Idempotency-Key"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": unknown;
                "multipart/form-data": string;
                "application/x-www-form-urlencoded": string;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeResults"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `malformed-body`: The body cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `mapping-failed`: The mapping did not turn it into events. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "events.post-many": {
        parameters: {
            query?: never;
            header?: {
                /** @description `specversion` of a CloudEvent in binary mode, whose body is its `data`. */
                "ce-specversion"?: string;
                /** @description `id` of a CloudEvent in binary mode, whose body is its `data`. */
                "ce-id"?: string;
                /** @description `source` of a CloudEvent in binary mode, whose body is its `data`. */
                "ce-source"?: string;
                /** @description `type` of a CloudEvent in binary mode, whose body is its `data`. */
                "ce-type"?: string;
                /** @description `time` of a CloudEvent in binary mode, whose body is its `data`. */
                "ce-time"?: string;
                /** @description `subject` of a CloudEvent in binary mode, whose body is its `data`. */
                "ce-subject"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": (components["schemas"]["IntakeEvent"] | unknown)[];
                "application/x-ndjson": string;
                "application/cloudevents+json": components["schemas"]["CloudEvent"];
                "application/cloudevents-batch+json": (components["schemas"]["CloudEvent"] | unknown)[];
            };
        };
        responses: {
            /** @description A result for each event, in order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventResult"][];
                    "application/x-ndjson": string;
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. `unknown-event-type`: There is no such event. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `refused`: A rule refuses it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Refused"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-interviewer`: No such person in this application. `key-reused`: The idempotency key was used for something else. `time-in-future`: That has not happened yet. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "decisions.ask": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description Something that happened, told apart by its `type`. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Event"];
            };
        };
        responses: {
            /** @description What was ruled on an event, and why. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. `unknown-event-type`: There is no such event. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-interviewer`: No such person in this application. `unknown-entry`: No such entry to void. `time-in-future`: That has not happened yet. `before-interview`: That was before the interview. `impossible-event`: That cannot have happened. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "simulations.run": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "events": [
                 *         {
                 *           "type": "reply.received",
                 *           "at": "2026-03-20T15:00:00Z"
                 *         }
                 *       ],
                 *       "until": "2026-06-01T00:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["NewSimulation"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        trajectory: components["schemas"]["TrajectoryPoint"][];
                        application: components["schemas"]["Application"];
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. `unknown-event-type`: There is no such event. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-interviewer`: No such person in this application. `unknown-entry`: No such entry to void. `time-in-future`: That has not happened yet. `before-interview`: That was before the interview. `impossible-event`: That cannot have happened. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "entries.read": {
        parameters: {
            query?: {
                /** @description Entries with a greater `seq`. */
                after?: number;
                /** @description How many; 50 unless given. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description Leads to the next page, as `rel="next"`; absent on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Entry"][];
                        /** @description Give this as `after` to go on. */
                        nextAfter: number | null;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "verification.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "snapshot.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description The revision, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "entry.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                seq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that is known of one line of the log. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryRecord"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clients.report": {
        parameters: {
            query: {
                /**
                 * @description The first local date of the period.
                 * @example 2026-03-16
                 */
                from: string;
                /**
                 * @description The last, no more than 366 days in all.
                 * @example 2026-03-16
                 */
                to: string;
                /**
                 * @description An IANA zone to count dates in; each application's own unless given.
                 * @example Europe/Berlin
                 */
                timeZone?: string;
                /** @description What to answer with; `json` unless given. */
                format?: "json" | "csv" | "pdf";
                /**
                 * @description Decides on the paper of a PDF (A4, or Letter where that is usual) and on how it writes dates.
                 * @example en-US
                 */
                locale?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                    "text/csv": string;
                    "application/pdf": string;
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unreadable-log`: A log cannot be read. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnreadableLog"] | components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-time-zone`: No such time zone. `impossible-period`: Such a period makes no sense. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inspection.read": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `seq` of the last entry seen; the stream goes on after it. */
                "Last-Event-ID"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events, one message each. The id is the `seq` of the entry. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-acceptable`: Not available in that form. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "workspace.export": {
        parameters: {
            query?: {
                /** @description Else what `Accept` names, else NDJSON. */
                format?: "ndjson" | "csv";
                /** @description Which table, as CSV. Applications unless given. */
                of?: "applications" | "entries" | "follow-ups" | "people";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The export. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "workspace.import": {
        parameters: {
            query?: {
                /** @description Everything is read, proved and tried; nothing is kept. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Imported"];
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Imported"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `workspace-not-empty`: The workspace is not empty. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import-refused`: The export cannot be imported. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ImportRefused"] | components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sheets.import": {
        parameters: {
            query: {
                /** @description Says what would become of every line; nothing is recorded. */
                dryRun?: boolean;
                /**
                 * @description In which the dates are, where a line does not say.
                 * @example Europe/Berlin
                 */
                timeZone: string;
                /** @description To whom the applications belong. A candidate’s key names its own. */
                client?: string;
                /** @description What 3/2/2026 is. Without it such a line is rejected. */
                dateOrder?: "dmy" | "mdy";
                /** @description `standard` unless given. */
                policy?: string;
                /** @description What columns mean whose headings do not say: JSON, `{"Firma": "company", "Age": null}`. */
                columns?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "text/tab-separated-values": string;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetFates"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-client`: No such client. `unknown-policy`: No such policy. `unknown-time-zone`: No such time zone. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "follow-ups.read": {
        parameters: {
            query?: {
                /**
                 * @description What can be done by then; now unless given.
                 * @example 2026-03-02T15:00:00Z
                 */
                until?: string;
                /** @description Those of this client. */
                client?: string;
                /** @description How many; 50 unless given. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description Leads to the next page, as `rel="next"`; absent on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DueFollowUp"][];
                        /** @description When nothing is due: what comes next. */
                        next: components["schemas"]["DueFollowUp"] | null;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "drafts.read": {
        parameters: {
            query?: {
                followUp?: string;
                /** @description What they talked about. */
                skill?: string;
                /** @description Who signs. */
                sender?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            followUp: components["schemas"]["FollowUp"];
                            drafts: components["schemas"]["Draft"][];
                        }[];
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "templates.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Template"][];
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "templates.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "subject": "Thanks",
                 *       "body": "Dear {{ person.name }}, ..."
                 *     }
                 */
                "application/json": components["schemas"]["NewTemplate"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `impossible-template`: The template cannot be used. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "templates.reset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "digest.read": {
        parameters: {
            query?: {
                /** @description Of this account, for an owner; your own unless given. */
                account?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description When somebody gets mail about what is due. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DigestSettings"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "digest.change": {
        parameters: {
            query?: {
                /** @description Of this account, for an owner; your own unless given. */
                account?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What is left out stays. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "time": "07:30",
                 *       "timeZone": "Europe/Berlin"
                 *     }
                 */
                "application/json": components["schemas"]["DigestChange"];
            };
        };
        responses: {
            /** @description When somebody gets mail about what is due. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DigestSettings"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-time-zone`: No such time zone. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "digest.preview": {
        parameters: {
            query?: {
                /** @description Of this account, for an owner; your own unless given. */
                account?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DigestPreview"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "digest.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DigestTest"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "digest.snoozes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SnoozedThing"][];
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "digest.unsnooze": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                thing: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "digests.list": {
        parameters: {
            query?: {
                /** @description How many; 50 unless given. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Digest"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendars.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Calendar"][];
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendars.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Follow-ups"
                 *     }
                 */
                "application/json": components["schemas"]["NewCalendar"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeCalendar"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-client`: No such client. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendars.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendar.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description iCalendar, RFC 5545 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Unchanged: the `If-None-Match` names what would be answered */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "machine.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Machine"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rules.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Rule"][];
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "policies.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Policy"][];
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "policies.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "patient",
                 *       "numbers": {
                 *         "spacingBusinessDays": 10
                 *       },
                 *       "calls": false
                 *     }
                 */
                "application/json": components["schemas"]["NewPolicy"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `impossible-policy`: Such a policy makes no sense. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "policies.try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    version: number;
                } | components["schemas"]["NewPolicy"];
            };
        };
        responses: {
            /** @description What a policy would do to the open applications. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyTrial"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `impossible-policy`: Such a policy makes no sense. `unknown-policy`: No such policy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "demo.load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadedDemo"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `workspace-not-empty`: The workspace is not empty. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInWays"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in, and how a page writes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                } | {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Who is signed in, and how a page writes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `malformed-body`: The body cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "session.close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.list": {
        parameters: {
            query?: {
                /** @description How many; 50 unless given. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Account"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@acme.example",
                 *       "name": "Ada",
                 *       "role": "coach"
                 *     }
                 */
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            /** @description Somebody who signs in with an e-mail address. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `email-taken`: There is an account with that address. `impossible-account`: Such an account makes no sense. `unknown-client`: No such client. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description What is left out stays. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada"
                 *     }
                 */
                "application/json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            /** @description Somebody who signs in with an e-mail address. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `impossible-account`: Such an account makes no sense. `unknown-client`: No such client. `last-owner-key`: This is the last owner. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.invite": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-sandbox`: Not in a sandbox. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `impossible-account`: Such an account makes no sense. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "password.change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    /**
                     * @description Any characters. The e-mail address and what is guessed first are refused.
                     * @example four words that rhyme
                     */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Changed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-password`: The present password is not right. `weak-password`: The password is too easy to guess. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "password.choose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    /**
                     * @description Any characters. The e-mail address and what is guessed first are refused.
                     * @example four words that rhyme
                     */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordChosen"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `malformed-body`: The body cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `dead-link`: The link does not work any more. `weak-password`: The password is too easy to guess. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "password.reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                };
            };
        };
        responses: {
            /** @description If there is such an account, a mail is on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResetAsked"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `malformed-body`: The body cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grants.join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantJoining"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantJoined"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `malformed-body`: The body cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `impossible-grant`: Such a grant makes no sense. `email-taken`: There is an account with that address. `weak-password`: The password is too easy to guess. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sessions.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Browser"][];
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sessions.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out there */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "openid.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description On to the address in `Location` */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "openid.finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description On to the address in `Location` */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhook-deliveries.list": {
        parameters: {
            query?: {
                /** @description How many; 50 unless given. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters. */
                cursor?: string;
                state?: "pending" | "delivered" | "failed" | "held";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description Leads to the next page, as `rel="next"`; absent on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookDelivery"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhook-attempts.list": {
        parameters: {
            query?: {
                /** @description How many; 50 unless given. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters. */
                cursor?: string;
                /** @description Only those of this delivery. */
                delivery?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    /** @description Leads to the next page, as `rel="next"`; absent on the last. */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookAttempt"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhook-samples.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookSample"][];
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhooks.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Webhook"][];
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhooks.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhook"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    /** @description The address of what was made. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeWebhook"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-client`: No such client. `impossible-webhook`: Nothing can be sent there. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhooks.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhooks.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhooks.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookChanges"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `impossible-webhook`: Nothing can be sent there. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhooks.rotate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecretRotation"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeWebhook"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhooks.test": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookTest"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `webhook-disabled`: The webhook is disabled. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhooks.recover": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookRecovery"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recovered"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `webhook-disabled`: The webhook is disabled. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhook-deliveries.repeat": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `webhook-disabled`: The webhook is disabled. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "changes.watch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events, one for each application of a commit. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-acceptable`: Not available in that form. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sandboxes.list": {
        parameters: {
            query?: {
                /** @description How many; 50 unless given. */
                limit?: number;
                /** @description `nextCursor` of the page before, with the same filters. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Sandbox"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-sandbox`: Not in a sandbox. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sandboxes.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSandbox"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeSandbox"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-sandbox`: Not in a sandbox. `too-many-sandboxes`: There are as many sandboxes as there can be. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `impossible-clock`: A clock cannot be set to this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sandboxes.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-sandbox`: Not in a sandbox. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url-too-long`: The address is too long. */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clock.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clock.advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Advance"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Advanced"];
                };
            };
            /** @description `malformed-request`: The request cannot be read. `invalid-input`: The input is not valid. `malformed-body`: The body cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthenticated`: A valid key is needed. */
            401: {
                headers: {
                    /** @description `Bearer` */
                    "WWW-Authenticate"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: The key does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `live-workspace`: The clock of a live workspace runs by itself. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-large`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: Only JSON is read here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `impossible-clock`: A clock cannot be set to this. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: A defect in the service. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `overloaded`: Too busy at the moment. `unavailable`: Not available at the moment. */
            503: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-full`: The disk is full. */
            507: {
                headers: {
                    /** @description Seconds after which to try again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "webhook.application.transitioned": {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the message: drop what you have seen. */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Standard Webhooks: `v1,` and the HMAC-SHA-256 of id, timestamp and body, joined by dots, in base64. Two during a rotation, separated by a space. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "specversion": "1.0",
                 *       "id": "msg_01kjqdhd3w9z8y7x6w5v4t3s2r",
                 *       "source": "/v1/applications/app_01kjqdhd3w7v7a4x5z2m9q8r6t",
                 *       "type": "application.transitioned",
                 *       "time": "2026-03-03T16:02:00Z",
                 *       "datacontenttype": "application/json",
                 *       "livemode": true,
                 *       "data": {
                 *         "application": {
                 *           "id": "app_01kjqdhd3w7v7a4x5z2m9q8r6t",
                 *           "company": "Acme",
                 *           "role": "Engineer",
                 *           "client": null,
                 *           "state": "awaiting",
                 *           "outcome": null
                 *         },
                 *         "from": "thanked",
                 *         "to": "awaiting",
                 *         "cause": "timer.stage-set",
                 *         "entry": 3
                 *       }
                 *     }
                 */
                "application/cloudevents+json": components["schemas"]["MessageApplicationTransitioned"];
            };
        };
        responses: {
            /** @description Send nothing more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later. `Retry-After` is honoured; redirects are not followed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook.application.revised": {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the message: drop what you have seen. */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Standard Webhooks: `v1,` and the HMAC-SHA-256 of id, timestamp and body, joined by dots, in base64. Two during a rotation, separated by a space. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "specversion": "1.0",
                 *       "id": "msg_01kjqdhd3w9z8y7x6w5v4t3s2r",
                 *       "source": "/v1/applications/app_01kjqdhd3w7v7a4x5z2m9q8r6t",
                 *       "type": "application.revised",
                 *       "time": "2026-03-06T09:30:00Z",
                 *       "datacontenttype": "application/json",
                 *       "livemode": true,
                 *       "data": {
                 *         "application": {
                 *           "id": "app_01kjqdhd3w7v7a4x5z2m9q8r6t",
                 *           "company": "Acme",
                 *           "role": "Engineer",
                 *           "client": null,
                 *           "state": "awaiting",
                 *           "outcome": null
                 *         },
                 *         "from": "checked-in",
                 *         "to": "awaiting",
                 *         "verdicts": [
                 *           {
                 *             "entry": 4,
                 *             "was": "allowed",
                 *             "is": "breach"
                 *           }
                 *         ],
                 *         "cause": "reply.received",
                 *         "entry": 5
                 *       }
                 *     }
                 */
                "application/cloudevents+json": components["schemas"]["MessageApplicationRevised"];
            };
        };
        responses: {
            /** @description Send nothing more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later. `Retry-After` is honoured; redirects are not followed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook.application.closed": {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the message: drop what you have seen. */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Standard Webhooks: `v1,` and the HMAC-SHA-256 of id, timestamp and body, joined by dots, in base64. Two during a rotation, separated by a space. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "specversion": "1.0",
                 *       "id": "msg_01kjqdhd3w9z8y7x6w5v4t3s2r",
                 *       "source": "/v1/applications/app_01kjqdhd3w7v7a4x5z2m9q8r6t",
                 *       "type": "application.closed",
                 *       "time": "2026-03-27T14:00:00Z",
                 *       "datacontenttype": "application/json",
                 *       "livemode": true,
                 *       "data": {
                 *         "application": {
                 *           "id": "app_01kjqdhd3w7v7a4x5z2m9q8r6t",
                 *           "company": "Acme",
                 *           "role": "Engineer",
                 *           "client": null,
                 *           "state": "closed",
                 *           "outcome": "offer"
                 *         },
                 *         "outcome": "offer",
                 *         "cause": "offer.received",
                 *         "entry": 9
                 *       }
                 *     }
                 */
                "application/cloudevents+json": components["schemas"]["MessageApplicationClosed"];
            };
        };
        responses: {
            /** @description Send nothing more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later. `Retry-After` is honoured; redirects are not followed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook.outreach.refused": {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the message: drop what you have seen. */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Standard Webhooks: `v1,` and the HMAC-SHA-256 of id, timestamp and body, joined by dots, in base64. Two during a rotation, separated by a space. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "specversion": "1.0",
                 *       "id": "msg_01kjqdhd3w9z8y7x6w5v4t3s2r",
                 *       "source": "/v1/applications/app_01kjqdhd3w7v7a4x5z2m9q8r6t",
                 *       "type": "outreach.refused",
                 *       "time": "2026-03-02T16:02:00Z",
                 *       "datacontenttype": "application/json",
                 *       "livemode": true,
                 *       "data": {
                 *         "application": {
                 *           "id": "app_01kjqdhd3w7v7a4x5z2m9q8r6t",
                 *           "company": "Acme",
                 *           "role": "Engineer",
                 *           "client": null,
                 *           "state": "thanked",
                 *           "outcome": null
                 *         },
                 *         "event": {
                 *           "type": "check-in.sent",
                 *           "interviewer": "int_01kjqdhd3wf3g9h2j5k8m1n4p7",
                 *           "interviewerName": "Ann Lee",
                 *           "channel": "call"
                 *         },
                 *         "rules": [
                 *           {
                 *             "rule": "window",
                 *             "holds": false,
                 *             "reason": "It is Monday 2 March 2026, 11:02 (America/New_York); no date was named, so the window opens 10 business days after the interview: Monday 16 March 2026.",
                 *             "source": "The article: if you are not given a time, ask whether you may call in a couple of weeks.",
                 *             "liftsAt": "2026-03-16T04:00:00Z"
                 *           }
                 *         ],
                 *         "alternatives": [
                 *           {
                 *             "type": "check-in.sent",
                 *             "interviewer": "int_01kjqdhd3wf3g9h2j5k8m1n4p7",
                 *             "interviewerName": "Ann Lee",
                 *             "channel": "call",
                 *             "from": "2026-03-16T13:00:00Z"
                 *           }
                 *         ],
                 *         "entry": 3
                 *       }
                 *     }
                 */
                "application/cloudevents+json": components["schemas"]["MessageOutreachRefused"];
            };
        };
        responses: {
            /** @description Send nothing more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later. `Retry-After` is honoured; redirects are not followed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook.outreach.breached": {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the message: drop what you have seen. */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Standard Webhooks: `v1,` and the HMAC-SHA-256 of id, timestamp and body, joined by dots, in base64. Two during a rotation, separated by a space. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "specversion": "1.0",
                 *       "id": "msg_01kjqdhd3w9z8y7x6w5v4t3s2r",
                 *       "source": "/v1/applications/app_01kjqdhd3w7v7a4x5z2m9q8r6t",
                 *       "type": "outreach.breached",
                 *       "time": "2026-03-02T16:02:00Z",
                 *       "datacontenttype": "application/json",
                 *       "livemode": true,
                 *       "data": {
                 *         "application": {
                 *           "id": "app_01kjqdhd3w7v7a4x5z2m9q8r6t",
                 *           "company": "Acme",
                 *           "role": "Engineer",
                 *           "client": null,
                 *           "state": "checked-in",
                 *           "outcome": null
                 *         },
                 *         "event": {
                 *           "type": "check-in.sent",
                 *           "interviewer": "int_01kjqdhd3wf3g9h2j5k8m1n4p7",
                 *           "interviewerName": "Ann Lee",
                 *           "channel": "call"
                 *         },
                 *         "rules": [
                 *           {
                 *             "rule": "window",
                 *             "holds": false,
                 *             "reason": "It is Monday 2 March 2026, 11:02 (America/New_York); no date was named, so the window opens 10 business days after the interview: Monday 16 March 2026.",
                 *             "source": "The article: if you are not given a time, ask whether you may call in a couple of weeks.",
                 *             "liftsAt": "2026-03-16T04:00:00Z"
                 *           }
                 *         ],
                 *         "entry": 3
                 *       }
                 *     }
                 */
                "application/cloudevents+json": components["schemas"]["MessageOutreachBreached"];
            };
        };
        responses: {
            /** @description Send nothing more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later. `Retry-After` is honoured; redirects are not followed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook.promise.kept": {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the message: drop what you have seen. */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Standard Webhooks: `v1,` and the HMAC-SHA-256 of id, timestamp and body, joined by dots, in base64. Two during a rotation, separated by a space. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "specversion": "1.0",
                 *       "id": "msg_01kjqdhd3w9z8y7x6w5v4t3s2r",
                 *       "source": "/v1/applications/app_01kjqdhd3w7v7a4x5z2m9q8r6t",
                 *       "type": "promise.kept",
                 *       "time": "2026-03-18T15:00:00Z",
                 *       "datacontenttype": "application/json",
                 *       "livemode": true,
                 *       "data": {
                 *         "application": {
                 *           "id": "app_01kjqdhd3w7v7a4x5z2m9q8r6t",
                 *           "company": "Acme",
                 *           "role": "Engineer",
                 *           "client": null,
                 *           "state": "awaiting",
                 *           "outcome": null
                 *         },
                 *         "promise": {
                 *           "id": "com_01kjqdhd3wc5d8f1g4h7j2k6m9",
                 *           "interviewer": "int_01kjqdhd3wf3g9h2j5k8m1n4p7",
                 *           "interviewerName": "Ann Lee",
                 *           "channel": "call",
                 *           "on": "2026-03-18",
                 *           "status": "kept"
                 *         }
                 *       }
                 *     }
                 */
                "application/cloudevents+json": components["schemas"]["MessagePromiseKept"];
            };
        };
        responses: {
            /** @description Send nothing more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later. `Retry-After` is honoured; redirects are not followed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook.promise.late": {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the message: drop what you have seen. */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Standard Webhooks: `v1,` and the HMAC-SHA-256 of id, timestamp and body, joined by dots, in base64. Two during a rotation, separated by a space. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "specversion": "1.0",
                 *       "id": "msg_01kjqdhd3w9z8y7x6w5v4t3s2r",
                 *       "source": "/v1/applications/app_01kjqdhd3w7v7a4x5z2m9q8r6t",
                 *       "type": "promise.late",
                 *       "time": "2026-03-19T15:00:00Z",
                 *       "datacontenttype": "application/json",
                 *       "livemode": true,
                 *       "data": {
                 *         "application": {
                 *           "id": "app_01kjqdhd3w7v7a4x5z2m9q8r6t",
                 *           "company": "Acme",
                 *           "role": "Engineer",
                 *           "client": null,
                 *           "state": "awaiting",
                 *           "outcome": null
                 *         },
                 *         "promise": {
                 *           "id": "com_01kjqdhd3wc5d8f1g4h7j2k6m9",
                 *           "interviewer": "int_01kjqdhd3wf3g9h2j5k8m1n4p7",
                 *           "interviewerName": "Ann Lee",
                 *           "channel": "call",
                 *           "on": "2026-03-18",
                 *           "status": "late"
                 *         }
                 *       }
                 *     }
                 */
                "application/cloudevents+json": components["schemas"]["MessagePromiseLate"];
            };
        };
        responses: {
            /** @description Send nothing more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later. `Retry-After` is honoured; redirects are not followed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook.promise.broken": {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the message: drop what you have seen. */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Standard Webhooks: `v1,` and the HMAC-SHA-256 of id, timestamp and body, joined by dots, in base64. Two during a rotation, separated by a space. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "specversion": "1.0",
                 *       "id": "msg_01kjqdhd3w9z8y7x6w5v4t3s2r",
                 *       "source": "/v1/applications/app_01kjqdhd3w7v7a4x5z2m9q8r6t",
                 *       "type": "promise.broken",
                 *       "time": "2026-03-19T04:00:00Z",
                 *       "datacontenttype": "application/json",
                 *       "livemode": true,
                 *       "data": {
                 *         "application": {
                 *           "id": "app_01kjqdhd3w7v7a4x5z2m9q8r6t",
                 *           "company": "Acme",
                 *           "role": "Engineer",
                 *           "client": null,
                 *           "state": "awaiting",
                 *           "outcome": null
                 *         },
                 *         "promise": {
                 *           "id": "com_01kjqdhd3wc5d8f1g4h7j2k6m9",
                 *           "interviewer": "int_01kjqdhd3wf3g9h2j5k8m1n4p7",
                 *           "interviewerName": "Ann Lee",
                 *           "channel": "call",
                 *           "on": "2026-03-18",
                 *           "status": "broken"
                 *         }
                 *       }
                 *     }
                 */
                "application/cloudevents+json": components["schemas"]["MessagePromiseBroken"];
            };
        };
        responses: {
            /** @description Send nothing more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later. `Retry-After` is honoured; redirects are not followed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook.follow-up.due": {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the message: drop what you have seen. */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Standard Webhooks: `v1,` and the HMAC-SHA-256 of id, timestamp and body, joined by dots, in base64. Two during a rotation, separated by a space. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "specversion": "1.0",
                 *       "id": "msg_01kjqdhd3w9z8y7x6w5v4t3s2r",
                 *       "source": "/v1/applications/app_01kjqdhd3w7v7a4x5z2m9q8r6t",
                 *       "type": "follow-up.due",
                 *       "time": "2026-03-16T04:00:00Z",
                 *       "datacontenttype": "application/json",
                 *       "livemode": true,
                 *       "data": {
                 *         "application": {
                 *           "id": "app_01kjqdhd3w7v7a4x5z2m9q8r6t",
                 *           "company": "Acme",
                 *           "role": "Engineer",
                 *           "client": null,
                 *           "state": "awaiting",
                 *           "outcome": null
                 *         },
                 *         "followUp": {
                 *           "kind": "check-in",
                 *           "interviewer": "int_01kjqdhd3wf3g9h2j5k8m1n4p7",
                 *           "interviewerName": "Ann Lee",
                 *           "channels": [
                 *             "email",
                 *             "call"
                 *           ],
                 *           "from": "2026-03-16T04:00:00Z",
                 *           "due": "2026-03-19T04:00:00Z",
                 *           "overdue": false,
                 *           "rule": "window",
                 *           "reason": "No date was named, so a check-in with Ann Lee is fine from Monday 16 March 2026, 10 business days after the interview."
                 *         }
                 *       }
                 *     }
                 */
                "application/cloudevents+json": components["schemas"]["MessageFollowUpDue"];
            };
        };
        responses: {
            /** @description Send nothing more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later. `Retry-After` is honoured; redirects are not followed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook.follow-up.overdue": {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the message: drop what you have seen. */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Standard Webhooks: `v1,` and the HMAC-SHA-256 of id, timestamp and body, joined by dots, in base64. Two during a rotation, separated by a space. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "specversion": "1.0",
                 *       "id": "msg_01kjqdhd3w9z8y7x6w5v4t3s2r",
                 *       "source": "/v1/applications/app_01kjqdhd3w7v7a4x5z2m9q8r6t",
                 *       "type": "follow-up.overdue",
                 *       "time": "2026-03-19T04:00:00Z",
                 *       "datacontenttype": "application/json",
                 *       "livemode": true,
                 *       "data": {
                 *         "application": {
                 *           "id": "app_01kjqdhd3w7v7a4x5z2m9q8r6t",
                 *           "company": "Acme",
                 *           "role": "Engineer",
                 *           "client": null,
                 *           "state": "awaiting",
                 *           "outcome": null
                 *         },
                 *         "followUp": {
                 *           "kind": "check-in",
                 *           "interviewer": "int_01kjqdhd3wf3g9h2j5k8m1n4p7",
                 *           "interviewerName": "Ann Lee",
                 *           "channels": [
                 *             "email",
                 *             "call"
                 *           ],
                 *           "from": "2026-03-16T04:00:00Z",
                 *           "due": "2026-03-19T04:00:00Z",
                 *           "overdue": true,
                 *           "rule": "window",
                 *           "reason": "No date was named, so a check-in with Ann Lee is fine from Monday 16 March 2026, 10 business days after the interview."
                 *         }
                 *       }
                 *     }
                 */
                "application/cloudevents+json": components["schemas"]["MessageFollowUpOverdue"];
            };
        };
        responses: {
            /** @description Send nothing more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later. `Retry-After` is honoured; redirects are not followed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook.webhook.disabled": {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the message: drop what you have seen. */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Standard Webhooks: `v1,` and the HMAC-SHA-256 of id, timestamp and body, joined by dots, in base64. Two during a rotation, separated by a space. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "specversion": "1.0",
                 *       "id": "msg_01kjqdhd3w9z8y7x6w5v4t3s2r",
                 *       "source": "/v1/applications/app_01kjqdhd3w7v7a4x5z2m9q8r6t",
                 *       "type": "webhook.disabled",
                 *       "time": "2026-03-10T08:00:00Z",
                 *       "datacontenttype": "application/json",
                 *       "livemode": true,
                 *       "data": {
                 *         "webhook": "whk_01kjqdhd3w2b4c6d8e1f3g5h7j",
                 *         "url": "https://example.com/hooks",
                 *         "reason": "failing",
                 *         "failingSince": "2026-03-05T07:59:00Z"
                 *       }
                 *     }
                 */
                "application/cloudevents+json": components["schemas"]["MessageWebhookDisabled"];
            };
        };
        responses: {
            /** @description Send nothing more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later. `Retry-After` is honoured; redirects are not followed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook.webhook.test": {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the message: drop what you have seen. */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description Standard Webhooks: `v1,` and the HMAC-SHA-256 of id, timestamp and body, joined by dots, in base64. Two during a rotation, separated by a space. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "specversion": "1.0",
                 *       "id": "msg_01kjqdhd3w9z8y7x6w5v4t3s2r",
                 *       "source": "/v1/applications/app_01kjqdhd3w7v7a4x5z2m9q8r6t",
                 *       "type": "webhook.test",
                 *       "time": "2026-03-02T15:00:00Z",
                 *       "datacontenttype": "application/json",
                 *       "livemode": true,
                 *       "data": {
                 *         "webhook": "whk_01kjqdhd3w2b4c6d8e1f3g5h7j",
                 *         "text": "It arrives."
                 *       }
                 *     }
                 */
                "application/cloudevents+json": components["schemas"]["MessageWebhookTest"];
            };
        };
        responses: {
            /** @description Send nothing more: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It arrived. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again later. `Retry-After` is honoured; redirects are not followed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
