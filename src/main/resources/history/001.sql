-- Raw samples as they came, a batch a row; see SampleBlock for what is inside.
CREATE TABLE journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    samples BLOB NOT NULL
);
CREATE INDEX journal_last ON journal (last);

-- Up to which row of the journal the hosts with key % 16 = shard are rolled up.
CREATE TABLE rolled (shard INTEGER PRIMARY KEY, upto INTEGER NOT NULL);

CREATE TABLE host (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    grouped TEXT NOT NULL,
    health TEXT NOT NULL,
    since INTEGER NOT NULL,
    maintenance_until INTEGER,
    removed_at INTEGER
);

-- Roll-ups; see Tally for what is inside. Times are milliseconds since 1970, UTC.
CREATE TABLE minute (host INTEGER, at INTEGER, tally BLOB NOT NULL, PRIMARY KEY (host, at)) WITHOUT ROWID;
CREATE TABLE hour (host INTEGER, at INTEGER, tally BLOB NOT NULL, PRIMARY KEY (host, at)) WITHOUT ROWID;
CREATE TABLE day (host INTEGER, at INTEGER, tally BLOB NOT NULL, PRIMARY KEY (host, at)) WITHOUT ROWID;

-- Why something was not plainly up; the same reason again and again is one row.
CREATE TABLE failure (
    id INTEGER PRIMARY KEY,
    host INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    times INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    facts TEXT NOT NULL,
    address TEXT,
    status INTEGER,
    final_url TEXT,
    trace TEXT NOT NULL
);
CREATE INDEX failure_host ON failure (host, last);
CREATE INDEX failure_last ON failure (last);

CREATE TABLE incident (
    id TEXT PRIMARY KEY,
    host TEXT NOT NULL,
    host_name TEXT NOT NULL,
    grouped TEXT NOT NULL,
    kind TEXT NOT NULL,
    worst TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    resolved_at INTEGER,
    reason TEXT,
    facts TEXT,
    parent TEXT,
    ack_by TEXT,
    ack_at INTEGER,
    ack_note TEXT,
    shelved_until INTEGER,
    escalation INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    rings INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    search TEXT NOT NULL
);
CREATE INDEX incident_host ON incident (host, opened_at);
CREATE INDEX incident_opened ON incident (opened_at);
CREATE INDEX incident_open ON incident (host) WHERE resolved_at IS NULL;

CREATE TABLE incident_event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    incident TEXT NOT NULL,
    at INTEGER NOT NULL,
    type TEXT NOT NULL,
    kind TEXT NOT NULL,
    person TEXT,
    note TEXT
);
CREATE INDEX incident_event_incident ON incident_event (incident);

-- Small things that must survive a restart: how the alarm is muted.
CREATE TABLE alarm_state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
