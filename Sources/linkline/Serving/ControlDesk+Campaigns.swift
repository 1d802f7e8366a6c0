import Conversations
import Store
import Words

extension ControlDesk {
    /// Looks at, starts or changes a campaign.
    func campaign(
        _ request: ControlRequest, at now: Instant, in store: any StoreTransaction
    ) throws -> ControlAnswer {
        guard let desk else { return .failed("unavailable", "There are no dialogues to send.") }
        guard let asked = request.campaign else { return .failed("usage", "Which campaign?") }
        var answer = ControlAnswer.done
        switch asked.act {
        case .preview, .start:
            guard let dialogue = asked.dialogue, let numbers = asked.numbers else {
                return .failed("usage", "What is sent, and to whom?")
            }
            let hours = max(1, asked.hours ?? 1)
            let start = max(now, asked.from.map { Instant(seconds: $0) } ?? now).adding(seconds: 60)
            if asked.act == .start {
                answer.campaign = try desk.startCampaign(
                    dialogue, to: numbers, over: hours, from: start, by: request.by, at: now, in: store)
            } else {
                answer.campaign = try desk.previewCampaign(dialogue, to: numbers, over: hours, from: start, in: store)
                try note("campaign.previewed", "\(numbers.count)", request, at: now, in: store)
            }
        case .pause, .resume, .cancel:
            guard let id = asked.id.map({ CampaignID($0) }) else { return .failed("usage", "Which campaign?") }
            try change(id, asked.act, desk, by: request.by, at: now, in: store)
            answer.campaign = try desk.campaignReport(id, in: store)
        case .show:
            if let id = asked.id.map({ CampaignID($0) }) {
                answer.campaign = try desk.campaignReport(id, in: store)
            } else {
                answer.campaigns = try store.campaigns(limit: 100).map {
                    CampaignSummary(
                        id: $0.id.number, dialogue: $0.dialogue, state: $0.state, by: $0.by, at: $0.at.seconds)
                }
            }
            try note("campaign.shown", asked.id.map { "campaign \($0)" } ?? "", request, at: now, in: store)
        }
        return answer
    }

    private func change(
        _ id: CampaignID, _ act: CampaignRequest.Act, _ desk: Desk, by staff: String, at now: Instant,
        in store: any StoreTransaction
    ) throws {
        switch act {
        case .pause: try desk.pauseCampaign(id, by: staff, at: now, in: store)
        case .resume: try desk.resumeCampaign(id, by: staff, at: now, in: store)
        case .cancel: try desk.cancelCampaign(id, by: staff, at: now, in: store)
        case .preview, .start, .show: break
        }
    }

    private func note(
        _ action: String, _ detail: String, _ request: ControlRequest, at now: Instant, in store: any StoreTransaction
    ) throws {
        try store.append(AuditEntry(at: now, actor: request.by, action: action, detail: detail))
    }
}
