internal import GRDB

/// The tables, as the steps that led to them. Steps are only ever appended: a store of any age is brought up to date
/// by those it lacks, and `user_version` counts those it has.
enum Schema {
  /// "NatV": tells our files from other programs' databases.
  static let applicationID = 0x4E61_7456

  static var version: Int { steps.count }

  static let steps = [first, rulings, work]

  /// Times are microseconds since 1970, days are days since 1970, keys are stable hashes.
  private static let first = """
    CREATE TABLE tenant (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      watermark_time INTEGER, watermark_high INTEGER, watermark_low INTEGER
    );
    CREATE TABLE person (
      id INTEGER PRIMARY KEY,
      tenant INTEGER NOT NULL REFERENCES tenant(id),
      name TEXT NOT NULL,
      UNIQUE (tenant, name)
    );
    CREATE TABLE symbol (key INTEGER PRIMARY KEY, name BLOB NOT NULL);
    CREATE TABLE input (key INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE place (
      key INTEGER PRIMARY KEY,
      country TEXT NOT NULL, region TEXT NOT NULL, city TEXT NOT NULL,
      latitude REAL, longitude REAL, radius REAL NOT NULL
    );
    CREATE TABLE history (
      id INTEGER PRIMARY KEY,
      person INTEGER NOT NULL REFERENCES person(id),
      tenant INTEGER NOT NULL REFERENCES tenant(id),
      day INTEGER NOT NULL,
      count INTEGER NOT NULL,
      first INTEGER NOT NULL, last INTEGER NOT NULL,
      events BLOB NOT NULL,
      origins BLOB NOT NULL,
      UNIQUE (person, day)
    );
    CREATE INDEX history_of_day ON history (tenant, day, person);
    CREATE TABLE sighting (
      id INTEGER PRIMARY KEY,
      tenant INTEGER NOT NULL REFERENCES tenant(id),
      kind INTEGER NOT NULL,
      value TEXT NOT NULL,
      people BLOB NOT NULL,
      UNIQUE (value, kind, tenant)
    );
    CREATE TABLE state (
      id INTEGER PRIMARY KEY,
      tenant INTEGER NOT NULL REFERENCES tenant(id),
      scope TEXT NOT NULL,
      key TEXT NOT NULL,
      version INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      UNIQUE (tenant, scope, key)
    );
    CREATE TABLE cases (
      id TEXT PRIMARY KEY NOT NULL,
      tenant INTEGER NOT NULL REFERENCES tenant(id),
      user TEXT NOT NULL,
      severity INTEGER NOT NULL,
      stage INTEGER NOT NULL,
      opened INTEGER NOT NULL,
      last_seen INTEGER NOT NULL
    );
    CREATE INDEX case_of_user ON cases (user, tenant);
    CREATE TABLE finding (
      id TEXT PRIMARY KEY NOT NULL,
      case_id TEXT NOT NULL REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
      tenant INTEGER NOT NULL REFERENCES tenant(id),
      user TEXT NOT NULL,
      detection TEXT NOT NULL,
      severity INTEGER NOT NULL,
      confidence INTEGER NOT NULL,
      stage INTEGER NOT NULL,
      time INTEGER NOT NULL,
      body TEXT NOT NULL
    );
    CREATE INDEX finding_of_case ON finding (case_id, time);
    -- What people did with a case: outlives the case itself, which an analysis may derive anew.
    CREATE TABLE case_state (
      case_id TEXT PRIMARY KEY NOT NULL,
      state TEXT NOT NULL,
      changed INTEGER NOT NULL
    );
    CREATE TABLE run (
      id INTEGER PRIMARY KEY,
      started INTEGER NOT NULL,
      finished INTEGER NOT NULL,
      account TEXT NOT NULL
    );
    """

  /// What people found cases to be, what they expect, and who did what when. All of it outlives the cases themselves.
  private static let rulings = """
    CREATE TABLE ruling (case_id TEXT PRIMARY KEY NOT NULL, tenant TEXT NOT NULL, body TEXT NOT NULL);
    CREATE TABLE expectation (id TEXT PRIMARY KEY NOT NULL, body TEXT NOT NULL, hits INTEGER NOT NULL);
    CREATE TABLE case_entry (
      id INTEGER PRIMARY KEY,
      case_id TEXT NOT NULL,
      time INTEGER NOT NULL,
      who TEXT NOT NULL,
      kind TEXT NOT NULL,
      body TEXT NOT NULL
    );
    CREATE INDEX entry_of_case ON case_entry (case_id, id);
    """

  /// The work on cases: who has which, what is ticked, calls and what they remind of, since when a finding waits, cases
  /// put together and taken apart by hand, and lists that somebody gave a name. All of it outlives the cases themselves.
  private static let work = """
    ALTER TABLE case_state ADD COLUMN assignee TEXT NOT NULL DEFAULT '';
    ALTER TABLE case_state ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
    -- When the state was set; null for one that nobody set.
    ALTER TABLE case_state ADD COLUMN since INTEGER;
    UPDATE case_state SET since = changed;
    -- Of the change that the entry tells of.
    ALTER TABLE case_entry ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE case_check (
      case_id TEXT NOT NULL, step TEXT NOT NULL, who TEXT NOT NULL, time INTEGER NOT NULL,
      PRIMARY KEY (case_id, step)
    ) WITHOUT ROWID;
    CREATE TABLE contact_attempt (id INTEGER PRIMARY KEY, case_id TEXT NOT NULL, body TEXT NOT NULL);
    CREATE INDEX attempt_of_case ON contact_attempt (case_id, id);
    CREATE TABLE reminder (
      case_id TEXT NOT NULL, kind TEXT NOT NULL, due INTEGER NOT NULL, text TEXT NOT NULL, done INTEGER,
      PRIMARY KEY (case_id, kind)
    ) WITHOUT ROWID;
    -- When a finding was first told as grave as it is.
    CREATE TABLE finding_clock (
      finding_id TEXT PRIMARY KEY NOT NULL, severity INTEGER NOT NULL, told INTEGER NOT NULL
    ) WITHOUT ROWID;
    INSERT INTO finding_clock
      SELECT id, severity, coalesce((SELECT max(finished) FROM run), time) FROM finding;
    -- The case that the analysis put a finding in; case_id is the one that people see it in.
    ALTER TABLE finding ADD COLUMN derived_case TEXT NOT NULL DEFAULT '';
    UPDATE finding SET derived_case = case_id;
    CREATE INDEX finding_of_derived ON finding (derived_case);
    CREATE TABLE case_merge (case_id TEXT PRIMARY KEY NOT NULL, into_id TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE case_split (finding_id TEXT PRIMARY KEY NOT NULL, case_id TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE saved_view (name TEXT PRIMARY KEY NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
    """

  /// Brings the database up to date in one transaction; of several processes that open a new store, the first does it.
  static func migrate(_ db: Database) throws {
    if try found(db) >= version { return }
    try db.inTransaction(.immediate) {
      for step in try steps.dropFirst(found(db)) { try db.execute(sql: step) }
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(version)")
      return .commit
    }
  }

  static func found(_ db: Database) throws -> Int { try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }
}
