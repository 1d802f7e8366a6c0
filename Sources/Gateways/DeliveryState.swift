/// How far a text has come.
///
/// States have an order, and a text only moves forward in it.
///
/// Receipts come in any order, twice, or never. Delivery is a network's word and no proof that anybody has read the
/// text. "Failed" stands below "delivered": networks do report a failure first and deliver later, and that is believed;
/// a failure after a delivery is not.
package enum DeliveryState: String, Sendable, CaseIterable, Comparable {
    /// A word of the gateway that says nothing about the text's way. It never changes a state.
    case ignored = "ignore"
    case queued
    case sent
    case cancelled
    case failed
    case delivered
    case read

    /// The state after this news.
    package func advanced(by news: DeliveryState) -> DeliveryState { max(self, news) }

    package static func < (left: DeliveryState, right: DeliveryState) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .ignored: 0
        case .queued: 1
        case .sent: 2
        case .cancelled: 3
        case .failed: 4
        case .delivered: 5
        case .read: 6
        }
    }
}
