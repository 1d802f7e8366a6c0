func consentWord(_ text: String) -> ConsentWord? { nil }
