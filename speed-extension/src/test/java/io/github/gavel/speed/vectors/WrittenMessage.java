package io.github.gavel.speed.vectors;

import static io.github.gavel.speed.vectors.Vectors.each;
import static io.github.gavel.speed.vectors.Vectors.octets;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.possession.Challenge;
import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A message as the files write it: its name, and its fields by the words of the protocol. */
public record WrittenMessage(JsonNode fields) {
    public static SpeedMessage of(JsonNode vector) {
        return new WrittenMessage(vector.get("fields"))
                .message(vector.get("message").asText());
    }

    private SpeedMessage message(String name) {
        return switch (name) {
            case "hello" ->
                new SpeedMessage.Hello(numbers("versions"), new HelloKey(octets(at("key"))), octets(at("challenge")));
            case "auth" -> new SpeedMessage.Auth(octets(at("proof")));
            case "reserve" -> reserve();
            case "proof" ->
                new SpeedMessage.Proof(each(at("answers")).map(Vectors::octets).toList());
            case "open" -> new SpeedMessage.Open(number("channel"), receipt(), signature("attach"));
            case "accept" -> new SpeedMessage.Accept(number("channel"), amount("highest"), signatureIfAny());
            case "refuse" ->
                new SpeedMessage.Refuse(
                        number("channel"), refusal(number("code")), longs("numbers"), seconds("retryAfter"));
            case "bid" -> new SpeedMessage.Bid(at("number").asLong(), rate("rate"));
            case "response" ->
                new SpeedMessage.Response(at("epoch").asLong(), at("bid").asLong(), rate("rate"));
            case "pay" -> pay();
            case "ack" -> new SpeedMessage.Ack(number("channel"), amount("cumulative"));
            case "close" -> new SpeedMessage.Close(number("channel"), amount("last"), signature("signature"));
            case "error" ->
                new SpeedMessage.Problem(
                        number("type"),
                        at("number").asLong(),
                        violation(number("code")),
                        at("text").asText());
            default -> throw new IllegalArgumentException("no message is called " + name);
        };
    }

    private SpeedMessage reserve() {
        WrittenMessage hints = new WrittenMessage(at("hints"));
        return new SpeedMessage.Reserve(
                new SpeedMessage.Terms(
                        new LedgerId(octets(at("ledger"))),
                        rate("reserve"),
                        account("payee"),
                        account("closer"),
                        amount("smallestDeposit"),
                        seconds("smallestLife"),
                        number("window")),
                fields.has("nonce")
                        ? Optional.of(new Challenge(octets(at("nonce")), longs("chunks")))
                        : Optional.empty(),
                new SpeedMessage.Hints(
                        hints.number("auctionSlots"),
                        hints.number("slotsSold"),
                        hints.fields.has("lastPrice") ? Optional.of(hints.rate("lastPrice")) : Optional.empty()));
    }

    private SignedReceipt receipt() {
        WrittenMessage written = new WrittenMessage(at("receipt"));
        Receipt receipt = new Receipt(
                new ChannelId(octets(written.at("channelId"))),
                new PayerCommit(octets(written.at("payerCommit"))),
                new PayerTag(octets(written.at("payerTag"))),
                written.account("payee"),
                written.account("signer"),
                written.account("closer"),
                written.amount("deposit"),
                new LedgerTime(written.at("expiry").asLong()),
                written.at("sequence").asLong());
        return new SignedReceipt(receipt, written.signature("operatorsSignature"));
    }

    private SpeedMessage pay() {
        List<SpeedMessage.Late> late = each(at("late"))
                .map(WrittenMessage::new)
                .map(piece -> new SpeedMessage.Late(
                        new InfoHash(octets(piece.at("torrent"))), piece.number("piece"), piece.amount("grains")))
                .toList();
        return new SpeedMessage.Pay(
                number("channel"),
                numbers("verified"),
                numbers("failed"),
                late,
                at("end").asBoolean(),
                amount("cumulative"),
                signatureIfAny());
    }

    private static RefusalCode refusal(int number) {
        return Arrays.stream(RefusalCode.values())
                .filter(code -> code.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static ViolationCode violation(int number) {
        return Arrays.stream(ViolationCode.values())
                .filter(code -> code.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode at(String field) {
        return fields.path(field);
    }

    private int number(String field) {
        return at(field).asInt();
    }

    private List<Integer> numbers(String field) {
        return each(at(field)).map(JsonNode::asInt).toList();
    }

    private List<Long> longs(String field) {
        return each(at(field)).map(JsonNode::asLong).toList();
    }

    private Duration seconds(String field) {
        return Duration.ofSeconds(at(field).asLong());
    }

    private Amount amount(String field) {
        return Amount.grains(at(field).asLong());
    }

    private Rate rate(String field) {
        return Rate.perGib(at(field).asLong());
    }

    private AccountId account(String field) {
        return new AccountId(octets(at(field)));
    }

    private Signature signature(String field) {
        return new Signature(octets(at(field)));
    }

    private Optional<Signature> signatureIfAny() {
        return fields.has("signature") ? Optional.of(signature("signature")) : Optional.empty();
    }
}
