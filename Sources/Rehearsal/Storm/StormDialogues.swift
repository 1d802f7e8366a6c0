package import Talk

/// Two versions of a dialogue that is small, and yet asks, plans, waits and changes under people's hands.
package enum StormDialogues {
    /// The files of each version: the rows of the question have changed places, and each version knows a word of its
    /// own for them.
    package static var versions: [[TalkFile]] {
        [
            files(first: ("By bus", "bus", "coach"), second: ("With a friend", "lift", "pal")),
            files(first: ("With a friend", "lift", "mate"), second: ("By bus", "bus", "omnibus")),
        ]
    }

    /// What a row stood for in each version, by what a patient answers.
    static let meanings: [[String: String]] = [
        ["1": "bus", "coach": "bus", "2": "lift", "pal": "lift"],
        ["1": "lift", "mate": "lift", "2": "bus", "omnibus": "bus"],
    ]

    /// The version whose rows stand in one of these texts.
    static func version(shownIn texts: [String]) -> Int? {
        let beginnings = ["1 By bus", "1 With a friend"]
        return beginnings.firstIndex { beginning in texts.contains { $0.contains(beginning) } }
    }

    private static func files(
        first: (String, String, String), second: (String, String, String)
    ) -> [TalkFile] {
        let outing = """
            dialogue outing
            title outing
            about Plans an outing, and asks afterwards how it was.
            starts on word outing
            starts by staff
            starts on schedule
            result outcome: choice done missed
            let how: choice bus lift called how you travel
            let people: number 1..9 called how many come
            let again: yes-no called asking again

            node start
              ask how
                How will you travel?
                option 1 \(first.0) = \(first.1) | \(first.2)
                option 2 \(second.0) = \(second.1) | \(second.2)
                silent 3h Still there? How will you travel?
                silent 20h -> missed
              ask people
                How many of you come?
                silent 3h Still there? How many of you come?
                silent 20h -> missed
              ask again
                Shall I ask again tomorrow? YES or NO.
                silent 20h -> missed
              if again is yes
                remind outing in 1 day at 10:00
              say You come by {how or "foot"}, {people or "some"} of you.
              end as done

            node missed
              end as missed

            """
        return [TalkReader.read(path: "storm/outing.talk", bytes: Array(outing.utf8))]
    }
}
