import { expect, test } from 'vitest'
import { eventName, eventWords, subjectOf } from './eventName'

test.each([
  ['Place order', 'Orders', 'OrderPlaced'],
  ['Order placed', 'Orders', 'OrderPlaced'],
  ['OrderPlaced', 'Orders', 'OrderPlaced'],
  ['createOrder', 'Orders', 'OrderCreated'],
  ['reserve-the-goods', 'Inventory', 'GoodsReserved'],
  ['Charge card', 'Payment provider', 'CardCharged'],
  ['Ship order', 'Shipping', 'OrderShipped'],
  ['Send mail', 'Notification', 'MailSent'],
  ['Notify', 'Customer desk', 'CustomerDeskNotified'],
  ['Notify customer', 'Mail', 'CustomerNotified'],
  ['Cancel order', 'Orders', 'OrderCancelled'],
  ['Start order flow', 'Order flow', 'OrderFlowStarted'],
  ['Paid', 'Billing', 'BillingPaid'],
  ['gRPC', 'Cart', 'CartCompleted'],
  ['Checkout', 'Checkout API', 'CheckoutCompleted'],
  ['Click', 'Web front end', 'WebFrontEndCompleted'],
  ['Take from stock', 'Stock', 'StockTaken'],
  ['Pay', 'Billing', 'BillingPaid'],
  ['Quote and ship', 'Shipping', 'QuoteAndShipCompleted'],
  ['Get and empty cart', 'Cart', 'CartCompleted'],
  [undefined, 'Order flow', 'OrderFlowCompleted'],
  [undefined, '–', 'StepCompleted'],
])('%s at %s', (step, node, event) => {
  expect(eventName(step, node)).toBe(event)
})

test.each([
  ['OrderPlaced', 'Order placed'],
  ['PDFCreated', 'PDFCreated'],
  ['OrderFlowStarted', 'Order flow started'],
])('%s in words', (event, words) => {
  expect(eventWords(event)).toBe(words)
})

test.each([
  ['Place order', 'Order'],
  ['Fulfil an order', 'Order'],
  ['Checkout', undefined],
])('%s is about %s', (step, subject) => {
  expect(subjectOf(step)).toBe(subject)
})
