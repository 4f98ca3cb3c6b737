package io.github.gavel.economy.negotiation;

import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a deal wants done, in the order in which it says so. What comes of it is told to the deal as the next event. */
public sealed interface Effect {
    /** Write this message after everything that was written before. */
    record Say(SpeedMessage message) implements Effect {}

    /**
     * To whoever asks for proofs: say these terms after everything that was written before, and with them a challenge
     * if one is due. It is drawn now and its clock starts now, because terms may have waited for a minute.
     */
    record SayTerms(SpeedMessage.Reserve reserve) implements Effect {}

    record Unchoke() implements Effect {}

    /** Choke, and answer or reject every pending request. */
    record Choke() implements Effect {}

    /** Say what is wrong with the message that was just heard, and end the connection. */
    record HangUp(ViolationCode code, String text) implements Effect {}

    /** To whoever keeps the payee's channels: may this one be used here? */
    record CheckChannel(SpeedMessage.Open open) implements Effect {}

    /** To whoever keeps the payee's channels and the gate: a payment for what this connection sent. */
    record TakePayment(SpeedMessage.Pay pay) implements Effect {}

    /** To the auction: this bid stands now. */
    record BidStands(Rate rate) implements Effect {}

    /** To the bill of this connection: blocks written from here on cost {@code rate}. */
    record Requoted(long epoch, Rate rate) implements Effect {}

    /** To autobid: what the provider asks. */
    record TermsHeard(SpeedMessage.Reserve reserve) implements Effect {}

    /** To the payer's channel: it is usable here, and this is the best signature of ours that the provider has. */
    record ChannelTaken(int channel, Amount highest, Optional<Signature> signature) implements Effect {}

    /** To the payer's channel: not usable here, or not for more. */
    record ChannelRefused(int channel, RefusalCode code, List<Long> numbers, Duration retryAfter) implements Effect {}

    /** To the payer's channel: so much is durable at the payee. */
    record PaymentAcked(int channel, Amount cumulative) implements Effect {}

    /** To the payer's channel: the payee agrees to end it at this amount. */
    record CloseOffered(int channel, Amount last, Signature signature) implements Effect {}
}
