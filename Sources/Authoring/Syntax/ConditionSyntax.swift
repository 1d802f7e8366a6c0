import Dialogue
import Talk

/// A condition as it was written; names are still words.
indirect enum ConditionSyntax {
    case all([ConditionSyntax])
    case any([ConditionSyntax])
    case not(ConditionSyntax)
    case compare(TermSyntax, Expression.Comparison, TermSyntax)
    case isIn(TermSyntax, [Token])
    case includes(Word, Token)
    case isAnswered(Word)
    case isSkipped(Word)
    case isInArea(Word)
    case languageIs(Word)
    case phoneIsShared
}

enum TermSyntax {
    /// A name or a literal.
    case plain(Token)
    case countOfAnswered([Word], place: Place)
    case countOfSkipped([Word], place: Place)
    case last(Word)

    var place: Place {
        switch self {
        case .plain(let token): token.place
        case .countOfAnswered(_, let place), .countOfSkipped(_, let place): place
        case .last(let word): word.place
        }
    }
}
