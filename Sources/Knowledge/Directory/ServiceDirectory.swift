package import Dialogue
package import Words

/// The services of the area: what the directory feed says, with the local overlay laid over it.
package struct ServiceDirectory: Hashable, Sendable {
    /// In the order of their names.
    package var services: [Service]

    package init(services: [Service] = []) {
        self.services = services
    }

    /// One service, as far as a text needs it.
    package struct Service: Hashable, Sendable {
        package var id: String
        /// Short enough for a text.
        package var name: String
        package var description: String
        package var organisation: String
        /// `active`, `inactive`, `defunct`, `temporarily closed`.
        package var status: String
        /// Needs and other terms that it is listed under.
        package var terms: [String]
        /// Postcode districts where it meets.
        package var districts: [String]
        /// It meets nowhere: by phone, online, or it comes to you.
        package var isVirtual: Bool
        package var when: String
        package var place: String
        /// "free" only where the feed or the overlay says so.
        package var cost: String
        package var phone: String?
        /// When somebody last checked that it is so.
        package var assured: CivilDate?
        /// What is done there, by the content's names of activities.
        package var activities: [String] = []
        /// Whom it is for, by the content's names of audiences; none means everybody.
        package var audiences: [String] = []
        package var meetings: [Meeting] = []
        /// It can be had from home: online or by phone.
        package var isRemote = false

        /// One day of the week on which it is open.
        package struct Meeting: Hashable, Sendable {
            /// 0 Monday to 6 Sunday.
            package var weekday: Int
            package var opens: CivilTime
            package var closes: CivilTime
        }

        package var isOpen: Bool { status == "active" }

        /// Nobody has checked it in `months` months, or ever.
        package func isStale(on today: CivilDate, months: Int) -> Bool {
            guard let assured else { return true }
            return today.daysSinceEpoch - assured.daysSinceEpoch > months * 31
        }
    }

    /// Ids of services for these needs, best first.
    ///
    /// Those that meet in the same postcode district come first, then others in the site's area, then those that meet
    /// nowhere; among these the ones that serve more of the needs, then by name. Closed services, services elsewhere,
    /// and those that nobody has checked for too long are left out.
    /// - Parameters:
    ///   - needs: what they must be listed under, one at least.
    ///   - place: a postcode or its outward code; nothing means the whole area.
    ///   - site: whose area counts.
    ///   - today: the day for freshness; nothing leaves it unchecked.
    ///   - limit: how many at most.
    /// - Returns: ids.
    package func services(
        for needs: [String], near place: String?, site: Site, today: CivilDate?, limit: Int
    ) -> [String] {
        let home = place.map(district(of:))
        var ranked: [(tier: Int, served: Int, name: String, id: String)] = []
        for service in services where service.isOpen {
            if let today, service.isStale(on: today, months: site.directoryFreshMonths) { continue }
            let served = needs.count { service.terms.contains($0) }
            guard served > 0, let tier = tier(of: service, home: home, site: site) else { continue }
            ranked.append((tier, served, service.name, service.id))
        }
        ranked.sort { ($0.tier, -$0.served, $0.name, $0.id) < ($1.tier, -$1.served, $1.name, $1.id) }
        return ranked.prefix(max(0, limit)).map(\.id)
    }

    func tier(of service: Service, home: String?, site: Site) -> Int? {
        if let home, service.districts.contains(home) { return 0 }
        if service.districts.contains(where: { site.area.contains($0) }) { return 1 }
        return service.isVirtual ? 2 : nil
    }

    /// What a text says of a service.
    package func card(_ id: String, site: Site) -> ServiceCard? {
        guard let service = services.first(where: { $0.id == id }) else { return nil }
        return ServiceCard(
            id: id, name: cut(service.name, to: 30), when: cut(service.when, to: 32), place: cut(service.place, to: 36),
            cost: cut(service.cost, to: 16), phone: cut(service.phone ?? site.phone, to: 16))
    }
}

/// The first words of a text that fit into so many characters; a single longer word is cut.
func cut(_ text: String, to length: Int) -> String {
    guard text.count > length else { return text }
    let start = text.prefix(length + 1)
    guard let space = start.lastIndex(of: " ") else { return String(text.prefix(length)) }
    var words = start[..<space]
    while let last = words.last, last == "," || last == " " || last == "-" { words.removeLast() }
    return String(words)
}
