/// Why there is no page, in plain words that give nothing private away.
struct PlainRefusal: Error, Sendable {
    var status: Int
    var title: String
    var words: String

    init(_ status: Int, _ title: String, _ words: String) {
        self.status = status
        self.title = title
        self.words = words
    }

    static let notFound = PlainRefusal(
        404, "Page not found", "There is no page at this address, or it is not one of your teams'.")
    static let forbidden = PlainRefusal(
        403, "You cannot do this", "Your role does not allow it. A lead of your service can change roles.")
    static let forged = PlainRefusal(
        403, "The form could not be checked",
        "Nothing was done. Go back, load the page again and send the form once more.")
    static let wrongPassword = PlainRefusal(
        403, "The password is not right", "Nothing was done. Go back and enter your own password.")
    static let wrongMethod = PlainRefusal(405, "That cannot be done here", "Go back and use the buttons on the page.")
    static let tooSlow = PlainRefusal(408, "The form did not arrive", "Nothing was done. Go back and send it again.")
    static let tooLong = PlainRefusal(413, "The form is too long", "Nothing was done. Go back and shorten your text.")
    static let failed = PlainRefusal(
        500, "Something went wrong", "It is our fault, not yours. Go back and try again. If it stays, tell a lead.")
    static let busy = PlainRefusal(
        503, "The service is busy", "Nothing was done. Wait a minute, go back and try again.")
    static let noRoom = PlainRefusal(
        503, "The disk is nearly full", "Nothing was done: patients' texts go first. Tell whoever runs the service.")
}
