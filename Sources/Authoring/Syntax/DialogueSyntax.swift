import Dialogue
import Talk
import Words

/// A dialogue as it was written: names still words, every part with its place.
struct DialogueSyntax {
    var path: String
    var name: Word
    var title: TextSyntax?
    var about = ""
    var starts: [StartSyntax] = []
    var startingWords: [Word] = []
    var outcomes: [Word] = []
    /// Inputs first.
    var slots: [SlotSyntax] = []
    var scales: [ScaleSyntax] = []
    var nodes: [NodeSyntax] = []
    var tests: [TalkLine] = []
    var promises: [PromiseSyntax] = []
    var replaces: [ReplacementSyntax] = []

    var inputs: [SlotSyntax] { slots.filter(\.isInput) }
}

/// The `defaults` file: what is remembered, and the ladders of questions that have none of their own.
struct DefaultsSyntax {
    var path: String
    var remembered: [SlotSyntax] = []
    var ladders = QuestionChildren()
}

struct StartSyntax {
    var start: DialogueProgram.Start
    var place: Place
}

struct SlotSyntax {
    var name: Word
    var type: TypeSyntax
    var typePlace: Place
    var called: String?
    var isInput = false
}

enum TypeSyntax {
    case plain(SlotType)
    case choice([Word], several: Bool)
    case needs(several: Bool)
    case measure(Word, several: Bool)
    /// It could not be read, and that has been said.
    case unknown
}

struct ScaleSyntax {
    var name: Word
    var children: QuestionChildren
}

struct NodeSyntax {
    var name: Word
    var statements: [Statement]
}

/// Prose with what a shared phone gets instead.
struct TextSyntax {
    var text: TalkText
    var discreet: TalkText?
}

/// One statement of a node, and the place of its keyword.
struct Statement {
    var place: Place
    var kind: Kind

    indirect enum Kind {
        case say(TextSyntax)
        case sayIntro(Word)
        case sayOneOf([TextSyntax])
        case ask(AskSyntax)
        case answer(Word)
        case conditional([ConditionalSyntax], otherwise: [Statement]?)
        case go(Word)
        case call(Word, [BindingSyntax])
        case end(Word?)
        case remind(Word, [BindingSyntax], TimingSyntax)
        case moveReminder(Word, [BindingSyntax]?, to: Word)
        case cancelReminder(Word, [BindingSyntax]?)
        case handOff(queue: String, within: Within?, because: TalkText, say: TalkText?)
        case task(queue: String, within: Within?, because: TalkText)
        case flag(String, because: TalkText)
        case record(RecordKind, [BindingSyntax])
        case optOut
        case note(TalkText)
        case tag(String)
        /// It could not be read, and that has been said.
        case broken
    }
}

/// When a reminder comes, the name that it hangs on still a word.
enum TimingSyntax {
    case after(days: Int, time: CivilTime)
    case before(count: Int, unit: ReminderTiming.DayUnit, Word, time: CivilTime)
    case repeating(Repetition)
}

/// `confirm [when EXPR]`.
struct ConfirmSyntax {
    var place: Place
    /// There is a `when`; nothing as condition if it could not be read.
    var isConditional: Bool
    var condition: ConditionSyntax?
}

struct ConditionalSyntax {
    var place: Place
    var condition: ConditionSyntax?
    var body: [Statement]
}

struct BindingSyntax {
    var name: Word
    var value: Token
}

/// An `ask`, or a `suggest` if it has a suggestion.
struct AskSyntax {
    var slot: Word
    var scale: Word?
    var measure: Word?
    var suggestion: SuggestionSyntax?
    var children: QuestionChildren
}

struct SuggestionSyntax {
    var limit: Int
    var needs: Word
    var near: Word?
}

/// What stands under an `ask`, a `suggest` or a `scale`.
struct QuestionChildren {
    var text: TalkText?
    var discreet: TalkText?
    var options: [OptionSyntax] = []
    var yes: ArrowSyntax?
    var no: ArrowSyntax?
    var freeText: ArrowSyntax?
    var skip: ArrowSyntax?
    var noneOfThese: ArrowSyntax?
    var nothingFound: ArrowSyntax?
    var why: TalkText?
    var low: String?
    var high: String?
    var unclear: [RungSyntax] = []
    var silent: [RungSyntax] = []
    var confirm: ConfirmSyntax?
}

struct OptionSyntax {
    var place: Place
    var number: Int
    var label: Word
    var value: Word?
    var also: [Word]
    var arrow: ArrowSyntax?
    var discreet: TalkText?
}

struct ArrowSyntax {
    enum Target {
        case node(Word)
        case dialogue(Word)
        case later
    }

    var target: Target
    var place: Place
}

struct RungSyntax {
    enum Act {
        case text(TalkText)
        case arrow(ArrowSyntax)
    }

    var place: Place
    /// The attempt of `unclear`, the hours of `silent`.
    var number: Int
    var act: Act
}
