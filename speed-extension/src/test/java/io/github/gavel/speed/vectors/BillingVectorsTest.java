package io.github.gavel.speed.vectors;

import static io.github.gavel.speed.vectors.Vectors.each;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gavel.economy.Step;
import io.github.gavel.economy.delivery.Delivered;
import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.SpeedMessage.Accept;
import io.github.gavel.economy.message.SpeedMessage.Open;
import io.github.gavel.economy.message.SpeedMessage.Response;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.negotiation.Bidding;
import io.github.gavel.economy.negotiation.Effect;
import io.github.gavel.economy.negotiation.RequesterDeal;
import io.github.gavel.economy.time.Tick;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the files say is owed, by what both ends of a deal keep of it. */
@Tag("rule")
class BillingVectorsTest {
    private static final int PIECE = 1 << 18;
    private static final int PIECES = 64;

    @Test
    void everyCaseOwesWhatTheFileSays() {
        JsonNode cases = Vectors.read("billing.json").get("cases");
        assertThat(cases).hasSizeGreaterThan(9).allSatisfy(vector -> new Ends(layout(vector)).follow(vector));
    }

    /** One whose pieces are as long as the longest, and that ends with the part of a block if there is one. */
    private static Layout layout(JsonNode vector) {
        List<JsonNode> parts = each(vector.get("events"))
                .flatMap(
                        event -> Stream.of("block", "blocks").filter(event::has).map(event::get))
                .toList();
        int pieceBytes = Math.max(
                PIECE,
                parts.stream().mapToInt(part -> number(part, "length")).max().orElse(0));
        long total = parts.stream()
                .filter(part -> number(part, "length") % Layout.BLOCK_BYTES != 0)
                .mapToLong(part -> (long) pieceBytes * number(part, "piece") + number(part, "length"))
                .findFirst()
                .orElse((long) pieceBytes * PIECES);
        return new Layout(pieceBytes, total);
    }

    /** The requester's deal, and the count that either end keeps. */
    private static final class Ends {
        private final Layout layout;
        private RequesterDeal deal = readyToBid();
        private Delivered delivered;

        private Ends(Layout layout) {
            this.layout = layout;
            this.delivered = Delivered.nothing(layout);
        }

        private void follow(JsonNode vector) {
            String name = vector.get("name").asText();
            each(vector.get("events")).forEach(event -> {
                if (event.has("bid")) {
                    says(event.get("bid"));
                } else if (event.has("response")) {
                    assertThat(answers(event.get("response")))
                            .as(name)
                            .isEqualTo(
                                    Optional.ofNullable(event.get("violation")).map(JsonNode::asText));
                } else if (event.has("verified")) {
                    each(event.get("verified"))
                            .forEach(piece ->
                                    delivered = delivered.listed(piece.asInt()).orElseThrow());
                    assertThat(delivered.owed())
                            .as(name)
                            .isEqualTo(Amount.grains(event.get("owed").asLong()));
                } else if (event.has("block")) {
                    JsonNode block = event.get("block");
                    passes(number(block, "piece"), number(block, "begin"), number(block, "length"));
                } else {
                    JsonNode blocks = event.get("blocks");
                    int length = number(blocks, "length");
                    IntStream.iterate(0, begin -> begin < length, begin -> begin + Layout.BLOCK_BYTES)
                            .forEach(begin -> passes(
                                    number(blocks, "piece"), begin, Math.min(Layout.BLOCK_BYTES, length - begin)));
                }
            });
        }

        private void says(JsonNode bid) {
            Rate rate = Rate.perGib(bid.get("rate").asLong());
            Step<RequesterDeal, Effect> step = ((Bidding.Said) deal.bids(rate, true, Tick.ZERO)).step();
            assertThat(step.effects())
                    .containsExactly(new Effect.Say(
                            new SpeedMessage.Bid(bid.get("number").asLong(), rate)));
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
                delivered = delivered.requoted(requoted.rate());
                return Optional.empty();
            }
            return Optional.of(((Effect.HangUp) effect).code().name());
        }

        private void passes(int piece, int begin, int length) {
            int block = layout.block(piece, begin, length);
            assertThat(block).isNotNegative();
            delivered = delivered.passed(piece, block, Tick.ZERO);
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
