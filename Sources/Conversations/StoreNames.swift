package import Store

// Both the store and the gateways speak of the outcome of sending; here the store's is a settlement.
package typealias Settlement = SendOutcome
