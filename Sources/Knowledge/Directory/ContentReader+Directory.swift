import Talk
import Words

/// Open Referral UK 3.0 (HSDS-UK), read tolerantly, with the overlay for what that profile has no room for.
extension ContentReader {
    static let servicesFile = "directory/services.json"
    static let overlayFile = "directory/overlay.json"

    mutating func directory(needs: [String]) -> ServiceDirectory {
        let overlay = overlay(needs: needs)
        var services: [ServiceDirectory.Service] = []
        let items = document(Self.servicesFile).map { $0["contents"]?.items ?? $0["content"]?.items ?? $0.items } ?? []
        for (index, item) in items.enumerated() {
            if let service = service(item, at: "contents[\(index)]", overlay: overlay) { services.append(service) }
        }
        let known = Set(services.map(\.id))
        for (index, item) in (document(Self.overlayFile, quiet: true)?.items ?? []).enumerated() {
            guard let id = item["id"]?.text, !known.contains(id) else { continue }
            reportJSON(Self.overlayFile, "[\(index)].id", "no service of the directory has this id")
        }
        return ServiceDirectory(services: services.sorted { ($0.name, $0.id) < ($1.name, $1.id) })
    }

    /// The whole of a JSON file; nothing if there is none, or it cannot be read.
    private mutating func document(_ path: String, quiet: Bool = false) -> JSONValue? {
        guard let bytes = files.bytes(path) else { return nil }
        if let value = JSONValue.read(bytes) { return value }
        if !quiet { reportJSON(path, "the file", "this is no JSON") }
        return nil
    }

    private mutating func reportJSON(_ path: String, _ place: String, _ message: String) {
        report(
            ContentRule.badJSON, [place, message], path: files.label(path), at: SourcePosition(line: 1, column: 1),
            help: ["export it again, or mend it: https://openreferraluk.org describes the form"])
    }

    /// What the overlay says, by service id.
    private mutating func overlay(needs: [String]) -> [String: JSONValue] {
        var table: [String: JSONValue] = [:]
        for (index, item) in (document(Self.overlayFile)?.items ?? []).enumerated() {
            guard let id = item["id"]?.text else {
                reportJSON(Self.overlayFile, "[\(index)].id", "it is missing")
                continue
            }
            for (place, need) in (item["needs"]?.items ?? []).enumerated() {
                guard let name = need.text, !needs.contains(name) else { continue }
                reportJSON(Self.overlayFile, "[\(index)].needs[\(place)]", "there is no need called \"\(name)\"")
            }
            table[id] = item
        }
        return table
    }

    private mutating func service(_ item: JSONValue, at place: String, overlay: [String: JSONValue])
        -> ServiceDirectory.Service?
    {
        guard let id = item["id"]?.text else {
            reportJSON(Self.servicesFile, "\(place).id", "it is missing")
            return nil
        }
        guard let name = item["name"]?.text else {
            reportJSON(Self.servicesFile, "\(place).name", "it is missing")
            return nil
        }
        let status = item["status"]?.text ?? ""
        if !["active", "inactive", "defunct", "temporarily closed"].contains(status) {
            reportJSON(Self.servicesFile, "\(place).status", "\"\(status)\" is none of the four states of a service")
        }
        let extra = overlay[id]
        let locations = (item["service_at_locations"]?.items ?? []).compactMap { $0["location"] }
        let physical = locations.filter { $0["location_type"]?.text != "virtual" }
        return ServiceDirectory.Service(
            id: id, name: extra?["short_name"]?.text ?? name, description: item["description"]?.text ?? "",
            organisation: item["organization"]?["name"]?.text ?? "", status: status,
            terms: Self.terms(item, extra), districts: Self.districts(physical),
            isVirtual: physical.isEmpty, when: extra?["when"]?.text ?? Self.when(item),
            place: extra?["place"]?.text ?? Self.place(physical.first), cost: Self.cost(item, extra),
            phone: extra?["phone"]?.text ?? Self.phone(item), assured: Self.assured(item),
            activities: Self.terms(item, of: Self.activityTerms), audiences: Self.terms(item, of: Self.audienceTerms),
            meetings: Self.meetings(item), isRemote: physical.count < locations.count)
    }
}

// MARK: - Parts of a service

extension ContentReader {
    private static func terms(_ item: JSONValue, _ extra: JSONValue?) -> [String] {
        var terms = (extra?["needs"]?.items ?? []).compactMap(\.text)
        for attribute in item["attributes"]?.items ?? [] {
            guard let term = attribute["taxonomy_term"]?["term"]?.text, !terms.contains(term),
                ![activityTerms, audienceTerms].contains(attribute["taxonomy_term"]?["taxonomy"]?.text)
            else { continue }
            terms.append(term)
        }
        return terms
    }

    /// Taxonomies of our own in the feed, whose terms are the names that the content gives.
    private static let activityTerms = "linkline-activities"
    private static let audienceTerms = "linkline-audiences"

    private static func terms(_ item: JSONValue, of taxonomy: String) -> [String] {
        (item["attributes"]?.items ?? []).compactMap { $0["taxonomy_term"] }
            .filter { $0["taxonomy"]?.text == taxonomy }.compactMap { $0["term"]?.text }
    }

    /// Every day of every schedule: RFC 5545 `BYDAY`, whose days of a month ("2TH") count as days of the week.
    private static func meetings(_ item: JSONValue) -> [ServiceDirectory.Service.Meeting] {
        (item["schedules"]?.items ?? []).flatMap { schedule -> [ServiceDirectory.Service.Meeting] in
            guard let opens = time(schedule["opens_at"]?.text) else { return [] }
            let codes = (schedule["byday"]?.text ?? "").split(separator: ",").map { String($0.suffix(2)) }
            return codes.compactMap { dayCodes.firstIndex(of: $0) }.map {
                .init(weekday: $0, opens: opens, closes: time(schedule["closes_at"]?.text) ?? opens)
            }
        }
    }

    private static let dayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

    private static func time(_ text: String?) -> CivilTime? {
        text.flatMap { CivilTime(iso: String($0.prefix(5))) }
    }

    private static func districts(_ locations: [JSONValue]) -> [String] {
        var found: [String] = []
        for address in locations.flatMap({ $0["addresses"]?.items ?? [] }) {
            guard let code = address["postal_code"]?.text else { continue }
            let outward = district(of: code)
            if !found.contains(outward) { found.append(outward) }
        }
        return found
    }

    private static func place(_ location: JSONValue?) -> String {
        guard let location else { return "By phone or online" }
        let address = location["addresses"]?.items.first
        let name = location["name"]?.text ?? address?["address_1"]?.text ?? "Please ask"
        guard let code = address?["postal_code"]?.text else { return name }
        return "\(name), \(district(of: code))"
    }

    /// "unknown" is never free: only an amount of nothing, or the word itself, is.
    private static func cost(_ item: JSONValue, _ extra: JSONValue?) -> String {
        if let stated = extra?["cost"]?.text { return stated.lowercased() == "unknown" ? "ask the price" : stated }
        let amounts = (item["cost_options"]?.items ?? []).compactMap { $0["amount"]?.number }
        if let lowest = amounts.min(), let highest = amounts.max() {
            if highest == 0 { return "free" }
            return lowest == highest ? pounds(highest) : "\(pounds(lowest)) to \(pounds(highest))"
        }
        if let fees = item["fees"]?.text, fees.lowercased() == "free" { return "free" }
        return "ask the price"
    }

    /// `£3`, `£3.50`.
    private static func pounds(_ amount: Double) -> String {
        guard amount >= 0, amount < 1e6 else { return "ask the price" }
        let pence = Int((amount * 100).rounded())
        if pence % 100 == 0 { return "£\(pence / 100)" }
        let rest = pence % 100
        return "£\(pence / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// The first phone number, where a feed still carries what the UK profile took out; quotes round it are dropped.
    private static func phone(_ item: JSONValue) -> String? {
        let contacts = item["contacts"]?.items ?? []
        let organisation = item["organization"]?["phones"]?.items ?? []
        let phones = (item["phones"]?.items ?? []) + contacts.flatMap { $0["phones"]?.items ?? [] } + organisation
        return phones.lazy.compactMap { $0["number"]?.text }.first.map { number in number.filter { $0 != "\"" } }
    }

    private static func assured(_ item: JSONValue) -> CivilDate? {
        let text = item["assured_date"]?.text ?? item["last_modified"]?.text ?? ""
        return CivilDate(iso: String(text.prefix(10)))
    }

    private static let days = [
        "MO": "Mondays", "TU": "Tuesdays", "WE": "Wednesdays", "TH": "Thursdays", "FR": "Fridays", "SA": "Saturdays",
        "SU": "Sundays",
    ]

    /// "Tuesdays 10am"; times without an offset are local, as UK feeds write them.
    private static func when(_ item: JSONValue) -> String {
        guard let schedule = item["schedules"]?.items.first else { return "ask when" }
        if let description = schedule["description"]?.text, description.count <= 32 { return description }
        let codes = (schedule["byday"]?.text ?? "").split(separator: ",").map { $0.suffix(2) }
        let isWeekly = schedule["freq"]?.text != "MONTHLY"
        let names = codes.compactMap { days[String($0)] }
        guard isWeekly, !names.isEmpty, let opens = clock(schedule["opens_at"]?.text) else { return "ask when" }
        return "\(names.joined(separator: ", ")) \(opens)"
    }

    /// `10:00:00` as `10am`, `13:30` as `1.30pm`.
    private static func clock(_ text: String?) -> String? { time(text)?.words }
}
