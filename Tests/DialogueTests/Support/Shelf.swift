import Dialogue
import Words

/// A small library: three topics, four services.
struct Shelf: Library {
    var hash = "shelf"
    var closed = false

    func answer(_ topic: String, for person: Standing.Person) -> TopicAnswer? {
        guard ["cost", "privacy", "who", "secret"].contains(topic) else { return nil }
        let hidden = topic == "secret" && person.sharedPhone
        return TopicAnswer(
            topic: topic, question: "About \(topic)?", text: hidden ? nil : "Answer about \(topic).",
            more: topic == "cost" ? "More about cost." : nil, offer: topic == "who" ? "check-in" : nil)
    }

    func services(for needs: [String], near place: String?, limit: Int) -> [String] {
        if needs == ["none"] { return [] }
        let all = needs.flatMap { ["\($0)-one", "\($0)-two"] }
        return Array((place == "LS6" ? all : Array(all.reversed())).prefix(limit))
    }

    func service(_ id: String, for person: Standing.Person) -> ServiceCard? {
        ServiceCard(id: id, name: "Club \(id)", when: "Mondays", place: "Hall", cost: "free", phone: "0113")
    }

    func isInArea(_ postcode: String) -> Bool { postcode.hasPrefix("LS") }
    func isWithinServiceHours(_ instant: Instant) -> Bool { !closed }
    var serviceHours: ServiceHours? { nil }
    func crisisReply(_ category: SafetyCategory, nation: String?, form: CrisisForm) -> String {
        "\(category.rawValue) \(form.rawValue)"
    }
}
