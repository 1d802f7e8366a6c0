extension Schema {
    /// Who needs a person, for the lists of the console; replies that may still be taken back; drafts; who looked.
    ///
    /// `queue` is derived: triggers keep it, so that no way of writing can forget it. `waiting_since` is the one
    /// definition of how long somebody has waited: the first text that no person has answered since a person was
    /// asked for or has the conversation. Words of staff or a recorded call end it; notes and the assistant never do.
    static let queue = queueTable + queueTriggers + queueOfThePast + desk

    private static let queueTable = """
        CREATE TABLE queue (
            person INTEGER PRIMARY KEY REFERENCES persons (id),
            keeper TEXT NOT NULL DEFAULT 'assistant',
            holder TEXT,
            waiting_since INTEGER,
            last_at INTEGER,
            last_in INTEGER,
            last_in_at INTEGER,
            open_flags INTEGER NOT NULL DEFAULT 0,
            flag_since INTEGER,
            open_tasks INTEGER NOT NULL DEFAULT 0,
            task_since INTEGER,
            failed INTEGER NOT NULL DEFAULT 0,
            snoozed_until INTEGER,
            snoozed INTEGER NOT NULL DEFAULT 0 CHECK (snoozed IN (0, 1)),
            closed_at INTEGER,
            closed_by TEXT,
            place TEXT NOT NULL DEFAULT 'assistant',
            urgency INTEGER NOT NULL DEFAULT 1,
            since INTEGER NOT NULL DEFAULT 0,
            CHECK (snoozed_until IS NULL OR snoozed = 1)
        ) STRICT;
        CREATE INDEX queue_place ON queue (place, urgency, since, person);
        CREATE INDEX queue_newest ON queue (place, last_at, person);
        CREATE INDEX queue_holder ON queue (holder, urgency, since, person) WHERE holder IS NOT NULL;
        CREATE INDEX queue_failed ON queue (urgency, since, person) WHERE failed > 0;
        CREATE INDEX queue_snoozed ON queue (snoozed_until) WHERE snoozed_until IS NOT NULL;

        """

    /// The place in the lists follows from the other columns.
    ///
    /// No generated columns: SQLite 3.40 cannot copy a table that has some with `VACUUM INTO`, which is how backups are
    /// made.
    private static let queuePlacing = """
        UPDATE queue SET
            place = CASE
                WHEN open_flags > 0 THEN 'person'
                WHEN snoozed = 1 THEN 'snoozed'
                WHEN closed_at IS NOT NULL THEN 'closed'
                WHEN keeper = 'asked' OR waiting_since IS NOT NULL OR open_tasks > 0 THEN 'person'
                WHEN keeper = 'taken' THEN 'with'
                ELSE 'assistant' END,
            urgency = CASE WHEN open_flags > 0 THEN 0 ELSE 1 END,
            since = CASE
                WHEN open_flags > 0 THEN coalesce(flag_since, 0)
                ELSE coalesce(waiting_since, task_since, last_at, 0) END
        WHERE person = new.person;
        """

    private static let queueTriggers = """
        CREATE TRIGGER queue_placed AFTER INSERT ON queue BEGIN \(queuePlacing) END;
        CREATE TRIGGER queue_moved AFTER UPDATE OF keeper, waiting_since, last_at, open_flags, flag_since, open_tasks,
            task_since, snoozed, closed_at ON queue
        BEGIN \(queuePlacing) END;
        CREATE TRIGGER queue_received AFTER INSERT ON messages WHEN new.direction = 'in' BEGIN
            INSERT INTO queue (person, last_at, last_in, last_in_at) VALUES (new.person, new.at, new.id, new.at)
            ON CONFLICT (person) DO UPDATE SET last_at = new.at, last_in = new.id, last_in_at = new.at,
                snoozed = 0, snoozed_until = NULL, closed_at = NULL, closed_by = NULL,
                waiting_since = CASE WHEN keeper = 'assistant' THEN NULL ELSE coalesce(waiting_since, new.at) END;
        END;
        CREATE TRIGGER queue_sent AFTER INSERT ON messages WHEN new.direction = 'out' BEGIN
            INSERT INTO queue (person, last_at) VALUES (new.person, new.at)
            ON CONFLICT (person) DO UPDATE SET last_at = new.at,
                waiting_since = CASE
                    WHEN new.text_id = 'staff' AND new.author IS NOT NULL THEN NULL ELSE waiting_since END;
        END;
        CREATE TRIGGER queue_begun AFTER INSERT ON conversations BEGIN
            INSERT INTO queue (person, keeper, waiting_since)
            VALUES (new.person, new.keeper, CASE WHEN new.keeper = 'asked' THEN new.at END)
            ON CONFLICT (person) DO UPDATE SET keeper = new.keeper,
                waiting_since = CASE WHEN new.keeper = 'asked' THEN coalesce(last_in_at, new.at) END;
        END;
        CREATE TRIGGER queue_kept AFTER UPDATE OF keeper ON conversations WHEN new.keeper <> old.keeper BEGIN
            UPDATE queue SET keeper = new.keeper,
                holder = CASE WHEN new.keeper = 'taken' THEN holder END,
                snoozed = CASE WHEN new.keeper = 'asked' THEN 0 ELSE snoozed END,
                snoozed_until = CASE WHEN new.keeper = 'asked' THEN NULL ELSE snoozed_until END,
                closed_at = CASE WHEN new.keeper = 'assistant' THEN closed_at END,
                waiting_since = CASE new.keeper
                    WHEN 'assistant' THEN NULL
                    WHEN 'asked' THEN coalesce(waiting_since, last_in_at, new.at)
                    ELSE waiting_since END
            WHERE person = new.person;
        END;
        CREATE TRIGGER queue_flagged AFTER INSERT ON flags WHEN new.closed_at IS NULL BEGIN
            INSERT INTO queue (person, open_flags, flag_since) VALUES (new.person, 1, new.at)
            ON CONFLICT (person) DO UPDATE SET open_flags = open_flags + 1, flag_since = coalesce(flag_since, new.at);
        END;
        CREATE TRIGGER queue_unflagged AFTER UPDATE OF closed_at ON flags BEGIN
            UPDATE queue SET
                open_flags = (SELECT count(*) FROM flags WHERE person = new.person AND closed_at IS NULL),
                flag_since = (SELECT min(at) FROM flags WHERE person = new.person AND closed_at IS NULL)
            WHERE person = new.person;
        END;
        CREATE TRIGGER queue_tasked AFTER INSERT ON tasks WHEN new.kind = 'task' BEGIN
            INSERT INTO queue (person, open_tasks, task_since, failed)
            VALUES (new.person, 1, new.at, coalesce(new.reference GLOB 'failed-*', 0))
            ON CONFLICT (person) DO UPDATE SET open_tasks = open_tasks + 1, task_since = coalesce(task_since, new.at),
                failed = failed + coalesce(new.reference GLOB 'failed-*', 0),
                closed_at = NULL, closed_by = NULL;
        END;
        CREATE TRIGGER queue_done AFTER UPDATE OF done_at, withdrawn ON tasks WHEN new.kind = 'task' BEGIN
            UPDATE queue SET (open_tasks, task_since, failed) = (
                SELECT count(*), min(at), coalesce(sum(reference GLOB 'failed-*'), 0) FROM tasks
                WHERE person = new.person AND kind = 'task' AND done_at IS NULL AND withdrawn = 0)
            WHERE person = new.person;
        END;

        """

    /// For what was there before.
    private static let queueOfThePast = """
        INSERT INTO queue (person, keeper, waiting_since, last_at, last_in, last_in_at, open_flags, flag_since,
            open_tasks, task_since, failed)
        SELECT p.id, coalesce(c.keeper, 'assistant'), CASE c.keeper
                WHEN 'asked' THEN coalesce(received.at, c.at)
                WHEN 'taken' THEN (
                    SELECT min(m.at) FROM messages m WHERE m.person = p.id AND m.direction = 'in' AND m.id > coalesce(
                        (SELECT max(h.id) FROM messages h WHERE h.person = p.id AND h.text_id = 'staff'), 0))
                END,
            (SELECT m.at FROM messages m WHERE m.person = p.id ORDER BY m.id DESC LIMIT 1), received.id, received.at,
            (SELECT count(*) FROM flags WHERE person = p.id AND closed_at IS NULL),
            (SELECT min(at) FROM flags WHERE person = p.id AND closed_at IS NULL),
            (SELECT count(*) FROM tasks t
                WHERE t.person = p.id AND t.kind = 'task' AND t.done_at IS NULL AND t.withdrawn = 0),
            (SELECT min(t.at) FROM tasks t
                WHERE t.person = p.id AND t.kind = 'task' AND t.done_at IS NULL AND t.withdrawn = 0),
            (SELECT count(*) FROM tasks t WHERE t.person = p.id AND t.kind = 'task' AND t.done_at IS NULL
                AND t.withdrawn = 0 AND t.reference GLOB 'failed-*')
        FROM persons p LEFT JOIN conversations c ON c.person = p.id
            LEFT JOIN messages received ON received.id = (
                SELECT max(m.id) FROM messages m WHERE m.person = p.id AND m.direction = 'in');

        """

    private static let desk = """
        CREATE TABLE held_replies (
            outbox INTEGER PRIMARY KEY REFERENCES outbox (id),
            person INTEGER NOT NULL REFERENCES persons (id),
            seen INTEGER NOT NULL,
            author TEXT NOT NULL,
            waited_since INTEGER
        ) STRICT;
        CREATE INDEX held_replies_person ON held_replies (person, outbox);
        CREATE TRIGGER queue_not_replied AFTER UPDATE OF state ON outbox WHEN new.state = 'suppressed' BEGIN
            UPDATE queue SET waiting_since = coalesce(
                (SELECT waited_since FROM held_replies WHERE outbox = new.id), waiting_since)
            WHERE person = new.person;
        END;
        CREATE TABLE drafts (
            person INTEGER NOT NULL REFERENCES persons (id),
            worker TEXT NOT NULL,
            text BLOB NOT NULL,
            seen INTEGER NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (person, worker)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE looks (
            person INTEGER NOT NULL REFERENCES persons (id),
            worker TEXT NOT NULL,
            seen INTEGER NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (person, worker)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX audit_thread ON audit (person, id) WHERE action GLOB 'conversation.*';

        """
}
