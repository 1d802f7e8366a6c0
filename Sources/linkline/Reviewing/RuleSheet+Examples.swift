extension RuleSheet {
    /// The bad examples of the readers' own rules put right, by code.
    static let goodExamples = [
        "LL1001": "title Café", "LL1002": "dialogue hello", "LL1003": "node start\n  say Hello.",
        "LL1004": "node start\n  say Hello.", "LL1005": "node start\n  say Hello.", "LL1006": "say Hello there.",
        "LL1007": "if lonely is 1\n  go alone\nelse if lonely is 2\n  go together",
        "LL1008": "# two files, each for one subject", "LL1009": "# two files, each for one subject",
        "LL1010": "ask again\n  Shall I ask again?\n  option 1 Yes",
        "LL1151": "faq cost\nquestion Is it free?", "LL1152": "faq cost\nquestion Is it free?",
        "LL5102": "notices\nnotice help\n  Text MENU for a list.",
        "LL5103": "faq cost\nquestion Is it free?\nanswer Yes, it is free.",
        "LL5104": "needs\nneed money\n  label Money\nneed bills\n  label Bills",
        "LL5105": "faq cost\nreviewed 2026-11-22", "LL5106": "faq cost\nnations england wales",
        "LL5107": "asked by author-1\ntopic cost\n  is it free",
        "LL5108": "asked by author-1\ntopic cost\n  is it free\ntopic funding\n  who pays for it",
        "LL5113": "notices\nnotice help\n  Text MENU for a list.", "LL5115": "site\nminimum age 18",
        "LL3113": "notices\nnotice help\n  Hello from {site name}.",
    ]
}
