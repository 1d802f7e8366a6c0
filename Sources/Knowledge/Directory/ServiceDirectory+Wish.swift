package import Dialogue
package import Words

extension ServiceDirectory {
    /// Services that answer a wish, best first.
    ///
    /// What is done there, or what it is for, must fit; day, part of the day, district, cost and audience decide the
    /// order. If some services fit in all, only those are found, else those that miss the least.
    /// - Parameters:
    ///   - wish: what is looked for.
    ///   - place: a postcode or its outward code; nothing means the whole area.
    ///   - site: whose area counts.
    ///   - today: the day for freshness; nothing leaves it unchecked.
    ///   - excluded: audiences that the wish shuts out.
    ///   - limit: how many at most.
    ///   - mayName: whether a service may be named to the person.
    package func services(
        for wish: Wish, near place: String?, site: Site, today: CivilDate?, excluded: Set<String>, limit: Int,
        mayName: (Service) -> Bool
    ) -> FoundServices {
        let home = place.map(district(of:))
        var ranked: [Rank] = []
        for service in services where service.isOpen && service.answers(wish) && mayName(service) {
            if let today, service.isStale(on: today, months: site.directoryFreshMonths) { continue }
            guard excluded.isDisjoint(with: service.audiences), let tier = tier(of: service, home: home, site: site)
            else { continue }
            ranked.append(Rank(service, wish, tier: tier))
        }
        ranked.sort { $0.order < $1.order }
        guard let fewest = ranked.first?.missed, fewest < wish.limits || fewest == 0 else { return .none }
        let best = ranked.filter { $0.missed == fewest }.prefix(max(0, limit))
        return FoundServices(services: best.map(\.id), fits: fewest == 0)
    }

    /// Where a service stands among those that are found.
    private struct Rank {
        let id: String
        let missed: Int
        let order: (Int, Int, Int, Int, String, String)
        /// Who asks what is on wants to get out, and not to be advised.
        private static let outings = ["lonely", "active"]

        init(_ service: Service, _ wish: Wish, tier: Int) {
            id = service.id
            missed = service.missed(wish, tier: tier)
            // Who asked for nothing special comes first to what is for everybody.
            let isForOthers =
                !service.audiences.isEmpty && wish.audiences.allSatisfy { !service.audiences.contains($0) }
            let served = (wish.isOpen ? Self.outings : wish.needs).count { service.terms.contains($0) }
            order = (missed, isForOthers ? 1 : 0, tier, -served, service.name, service.id)
        }
    }
}

extension Wish {
    /// Whatever there is.
    fileprivate var isOpen: Bool { needs.isEmpty && activities.isEmpty && audiences.isEmpty }

    /// How many things the wish asks beside what is to be done.
    fileprivate var limits: Int {
        let isDistrict = if case .district? = place { true } else { false }
        return [!days.isEmpty, !parts.isEmpty, cost != nil, !audiences.isEmpty, isDistrict].count { $0 }
            + (activities.isEmpty ? 0 : 1)
    }
}

extension ServiceDirectory.Service {
    /// Prices up to this many pence are cheap.
    private static let cheap = 200

    /// What is done there is what is looked for.
    fileprivate func answers(_ wish: Wish) -> Bool {
        if wish.place == .home, !isRemote { return false }
        if !wish.activities.isEmpty { return wish.activities.contains { activities.contains($0) } }
        if wish.isOpen { return true }
        return wish.needs.contains { terms.contains($0) } || wish.audiences.contains { audiences.contains($0) }
    }

    /// How many of the other things that were asked for it does not have.
    fileprivate func missed(_ wish: Wish, tier: Int) -> Int {
        var missed = 0
        if !wish.days.isEmpty, !meetings.contains(where: { wish.days.contains($0.weekday) }) { missed += 1 }
        if !wish.parts.isEmpty {
            let days = wish.days.isEmpty || missed > 0 ? Array(0...6) : wish.days
            let isThen = meetings.contains { meeting in
                days.contains(meeting.weekday) && wish.parts.contains { meeting.isIn($0) }
            }
            if !isThen { missed += 1 }
        }
        switch wish.cost {
        case .free where cost != "free": missed += 1
        case .cheap where !isCheap: missed += 1
        default: break
        }
        if !wish.audiences.isEmpty, !wish.audiences.contains(where: { audiences.contains($0) }) { missed += 1 }
        if case .district? = wish.place, tier > 0, !isVirtual { missed += 1 }
        return missed
    }

    private var isCheap: Bool {
        if cost == "free" { return true }
        guard cost.hasPrefix("£"), let pounds = Double(cost.dropFirst()) else { return false }
        return Int(pounds * 100) <= Self.cheap
    }
}

extension ServiceDirectory.Service.Meeting {
    fileprivate func isIn(_ part: Wish.DayPart) -> Bool {
        switch part {
        case .morning: opens.hour < 12
        case .afternoon: opens.hour < 17 && closes.minutesSinceMidnight > 12 * 60
        case .evening: closes.minutesSinceMidnight > 17 * 60
        }
    }
}
