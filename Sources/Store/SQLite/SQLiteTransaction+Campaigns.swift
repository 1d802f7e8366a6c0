import Words

extension Schema {
    /// Campaigns, and whom each is for; what is sent is in the reminders and the outbox.
    static let campaigns = """
        CREATE TABLE campaigns (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            dialogue TEXT NOT NULL,
            hours INTEGER NOT NULL CHECK (hours > 0),
            state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'cancelled')),
            by TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE campaign_people (
            campaign INTEGER NOT NULL REFERENCES campaigns (id),
            place INTEGER NOT NULL,
            person INTEGER NOT NULL REFERENCES persons (id),
            reminder INTEGER REFERENCES reminders (id),
            left_out TEXT,
            PRIMARY KEY (campaign, person)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX campaign_people_person ON campaign_people (person);

        """
}

extension SQLiteTransaction {
    func campaigns(limit: Int) throws -> [CampaignRecord] {
        try rows("SELECT * FROM campaigns ORDER BY id DESC LIMIT ?", [limit], campaignRecord)
    }

    func campaign(_ id: CampaignID) throws -> CampaignRecord? {
        try first("SELECT * FROM campaigns WHERE id = ?", [id.number], campaignRecord)
    }

    func members(of campaign: CampaignID) throws -> [CampaignMember] {
        try rows("SELECT * FROM campaign_people WHERE campaign = ? ORDER BY place", [campaign.number]) { row in
            CampaignMember(
                person: PersonID(row["person"]), plan: (row["reminder"] as Int?).map { ReminderID($0) },
                leftOut: row["left_out"])
        }
    }

    func addCampaign(_ dialogue: String, hours: Int, by staff: String, at now: Instant) throws -> CampaignID {
        CampaignID(
            try add(
                "INSERT INTO campaigns (dialogue, hours, state, by, at) VALUES (?, ?, 'running', ?, ?)",
                [dialogue, hours, staff, now.seconds]))
    }

    func save(_ state: CampaignRecord.State, of campaign: CampaignID) throws {
        let changes = try run(
            "UPDATE campaigns SET state = ? WHERE id = ?", [state.rawValue, campaign.number])
        try require(changes, "campaign", campaign.number)
    }

    func save(_ member: CampaignMember, in campaign: CampaignID) throws {
        try run(
            """
            INSERT INTO campaign_people (campaign, place, person, reminder, left_out)
            VALUES (?1, (SELECT count(*) FROM campaign_people WHERE campaign = ?1), ?2, ?3, ?4)
            ON CONFLICT (campaign, person) DO UPDATE SET reminder = excluded.reminder, left_out = excluded.left_out
            """, [campaign.number, member.person.number, member.plan?.number, member.leftOut])
    }

    private func campaignRecord(_ row: Row) throws -> CampaignRecord {
        CampaignRecord(
            id: CampaignID(row["id"]), dialogue: row["dialogue"], hours: row["hours"],
            state: try word(row, "state", "campaign"), by: row["by"], at: instant(row, "at"))
    }
}
