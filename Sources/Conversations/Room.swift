/// How much room there is on the disk, and so what is still done.
package enum Room: String, Hashable, Sendable {
    case enough
    /// Half of what was kept aside is used up: texts are taken and answered, staff are alerted; their acts and plans wait.
    case short
    /// All that was kept aside is being used up: only what cannot wait is taken and answered, which is a crisis,
    /// distress, STOP and START, and staff are alerted. The gateways are asked to come again with all else.
    case scarce
}
