package io.github.gavel.speed.vectors;

import static io.github.gavel.speed.vectors.Vectors.each;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gavel.economy.Step;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Accept;
import io.github.gavel.economy.message.SpeedMessage.Open;
import io.github.gavel.economy.message.SpeedMessage.Response;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Bill;
import io.github.gavel.economy.money.Billing;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.negotiation.Bidding;
import io.github.gavel.economy.negotiation.Effect;
import io.github.gavel.economy.negotiation.RequesterDeal;
import io.github.gavel.economy.time.Tick;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the files say is owed, by the economy's deal and bill. */
@Tag("rule")
class BillingVectorsTest {
    private static final int BLOCK = 1 << 14;

    private record Part(int epoch, int piece) {}

    private RequesterDeal deal = readyToBid();
    private Bill bill = Bill.startingAt(Rate.FREE);
    private final Set<List<Integer>> seen = new HashSet<>();
    private final Map<Part, Integer> unpaid = new HashMap<>();
    private final Set<Integer> listed = new HashSet<>();

    @Test
    void everyCaseOwesWhatTheFileSays() {
        JsonNode cases = Vectors.read("billing.json").get("cases");
        assertThat(cases).hasSizeGreaterThan(9).allSatisfy(vector -> new BillingVectorsTest().follows(vector));
    }

    private void follows(JsonNode vector) {
        String name = vector.get("name").asText();
        each(vector.get("events")).forEach(event -> {
            if (event.has("bid")) {
                says(event.get("bid"));
            } else if (event.has("response")) {
                assertThat(answers(event.get("response")))
                        .as(name)
                        .isEqualTo(Optional.ofNullable(event.get("violation")).map(JsonNode::asText));
            } else if (event.has("verified")) {
                each(event.get("verified")).forEach(piece -> pays(piece.asInt()));
                assertThat(bill.owed())
                        .as(name)
                        .isEqualTo(Amount.grains(event.get("owed").asLong()));
            } else if (event.has("block")) {
                JsonNode block = event.get("block");
                takes(number(block, "piece"), number(block, "begin"), number(block, "length"));
            } else {
                JsonNode blocks = event.get("blocks");
                int length = number(blocks, "length");
                IntStream.iterate(0, begin -> begin < length, begin -> begin + BLOCK)
                        .forEach(begin -> takes(number(blocks, "piece"), begin, Math.min(BLOCK, length - begin)));
            }
        });
    }

    private void says(JsonNode bid) {
        Bidding bidding = deal.bids(Rate.perGib(bid.get("rate").asLong()), true, Tick.ZERO);
        Step<RequesterDeal, Effect> step = ((Bidding.Said) bidding).step();
        assertThat(step.effects())
                .containsExactly(new Effect.Say(new SpeedMessage.Bid(
                        bid.get("number").asLong(), Rate.perGib(bid.get("rate").asLong()))));
        deal = step.next();
    }

    /** The violation, if it is one. */
    private Optional<String> answers(JsonNode response) {
        Step<RequesterDeal, Effect> step = deal.hears(
                new Response(
                        response.get("epoch").asLong(),
                        response.get("bid").asLong(),
                        Rate.perGib(response.get("rate").asLong())),
                Tick.ZERO);
        deal = step.next();
        Effect effect = step.effects().get(0);
        if (effect instanceof Effect.Requoted requoted) {
            bill = bill.requotedAt(requoted.rate());
            assertThat(bill.currentEpoch()).isEqualTo((int) requoted.epoch());
            return Optional.empty();
        }
        return Optional.of(((Effect.HangUp) effect).code().name());
    }

    private void takes(int piece, int begin, int length) {
        if (seen.add(List.of(piece, begin))) {
            unpaid.merge(new Part(bill.currentEpoch(), piece), length, Integer::sum);
        }
    }

    private void pays(int piece) {
        if (!listed.add(piece)) {
            return;
        }
        for (int epoch = 0; epoch <= bill.currentEpoch(); epoch++) {
            int bytes = unpaid.getOrDefault(new Part(epoch, piece), 0);
            bill = ((Billing.Billed) bill.add(epoch, bytes)).bill();
        }
    }

    private static RequesterDeal readyToBid() {
        JsonNode shown = each(Vectors.read("messages.json").get("messages"))
                .filter(vector -> vector.get("message").asText().equals("open"))
                .findFirst()
                .orElseThrow();
        Open open = (Open) WrittenMessage.of(shown);
        RequesterDeal showing =
                RequesterDeal.begun().shows(open, Tick.ZERO).orElseThrow().next();
        return showing.hears(new Accept(open.channel(), Amount.ZERO, Optional.empty()))
                .next();
    }

    private static int number(JsonNode node, String field) {
        return node.get(field).asInt();
    }
}
