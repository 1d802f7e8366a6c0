import TextMessage

/// How many texts a message is sent as.
func segmentCount(_ text: String) -> Int { segments(of: text).segments }
