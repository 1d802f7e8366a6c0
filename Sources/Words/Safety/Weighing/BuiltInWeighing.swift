// swift-format-ignore-file
/// stub
package enum BuiltInWeighing {
    package static let source = ""
    package static let plan = ""
    package static let crisisBias = -3.0
    package static let crisisScale = 1.0
    package static let crisisCount = 0
    package static let crisis: StaticString = ""
    package static let kindBiases: [Double] = [0, 0, 0, 0, 0, 0, 0]
    package static let kindsScale = 1.0
    package static let kindsCount = 0
    package static let kinds: StaticString = ""
}
