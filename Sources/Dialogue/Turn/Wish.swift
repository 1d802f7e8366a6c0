/// What somebody looks for in the directory, as far as their text says: "anything on Tuesdays near LS6 for carers".
///
/// Needs, activities and audiences are names that the content declares. An empty list leaves the matter open.
package struct Wish: Hashable, Sendable {
    package var needs: [String]
    package var activities: [String]
    package var audiences: [String]
    /// 0 Monday to 6 Sunday, in order.
    package var days: [Int]
    package var parts: [DayPart]
    package var place: Place?
    package var cost: Cost?
    /// The patient's words that said so, for the trace.
    package var words: [String]

    package enum DayPart: String, Hashable, Sendable, CaseIterable {
        /// Before 12 noon.
        case morning
        /// From 12 noon, before 5pm.
        case afternoon
        /// From 5pm.
        case evening
    }

    package enum Place: Hashable, Sendable {
        /// The outward code of a postcode: "LS6".
        case district(String)
        /// "Near me": where they live, if that is known.
        case nearby
        /// Online or by phone.
        case home
    }

    package enum Cost: String, Hashable, Sendable, CaseIterable {
        case free, cheap
    }

    package init(
        needs: [String] = [], activities: [String] = [], audiences: [String] = [], days: [Int] = [],
        parts: [DayPart] = [], place: Place? = nil, cost: Cost? = nil, words: [String] = []
    ) {
        self.needs = needs
        self.activities = activities
        self.audiences = audiences
        self.days = days
        self.parts = parts
        self.place = place
        self.cost = cost
        self.words = words
    }
}

/// The services that answer a wish.
package struct FoundServices: Hashable, Sendable {
    /// Ids, best first.
    package var services: [String]
    /// The first of them is all that was wished for; else it only comes near.
    package var fits: Bool

    package static let none = FoundServices(services: [], fits: false)

    package init(services: [String], fits: Bool) {
        self.services = services
        self.fits = fits
    }
}
