package io.github.gavel.client.cli.transfer;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Bar;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.speed.view.BuyingView;
import io.github.gavel.speed.view.CustomerView;
import io.github.gavel.speed.view.SellerView;
import io.github.gavel.speed.view.SellingView;
import io.github.gavel.speed.view.TradeView;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Locale;

/** A trade in an event. Amounts are in grains, rates in grains per GiB. */
final class TradeJson {
    private TradeJson() {}

    static void write(JsonGenerator json, TradeView trade) throws IOException {
        if (trade.sells().isPresent()) {
            json.writeObjectFieldStart("sells");
            write(json, trade.sells().get());
            json.writeEndObject();
        }
        if (trade.buys().isPresent()) {
            json.writeObjectFieldStart("buys");
            write(json, trade.buys().get());
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, SellingView selling) throws IOException {
        write(json, "reserve", selling.reserve());
        json.writeNumberField("auctionSlots", selling.auctionSlots());
        if (selling.price().isPresent()) {
            write(json, "price", selling.price().get());
        }
        write(json, "earned", selling.earned());
        json.writeArrayFieldStart("peers");
        for (CustomerView peer : selling.peers()) {
            json.writeStartObject();
            write(json, peer.address());
            json.writeBooleanField("speaks", peer.speaks());
            json.writeStringField("slot", peer.slot().getClass().getSimpleName().toLowerCase(Locale.ROOT));
            write(json, "rate", peer.slot() instanceof Slot.Award award ? award.rate() : Rate.FREE);
            write(json, "bid", peer.bid());
            write(json, "owes", peer.owes());
            if (peer.bar().isPresent()) {
                json.writeStringField("bar", word(peer.bar().get()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String word(Bar bar) {
        if (bar instanceof Bar.Banned) {
            return "banned";
        }
        if (bar instanceof Bar.BackOff) {
            return "backing-off";
        }
        return bar instanceof Bar.Overdue ? "overdue" : "piece-left-open";
    }

    private static void write(JsonGenerator json, BuyingView buying) throws IOException {
        write(json, "budget", buying.budget());
        write(json, "spent", buying.spent());
        write(json, "underway", buying.underway());
        if (buying.hindrance().isPresent()) {
            json.writeStringField("hindrance", buying.hindrance().get().words());
        }
        json.writeArrayFieldStart("sellers");
        for (SellerView seller : buying.sellers()) {
            json.writeStartObject();
            write(json, seller.address());
            if (seller.reserve().isPresent()) {
                write(json, "reserve", seller.reserve().get());
            }
            write(json, "bid", seller.bid());
            write(json, "rate", seller.rate());
            json.writeBooleanField("serves", seller.serves());
            json.writeNumberField("received", seller.received());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, InetSocketAddress address) throws IOException {
        json.writeStringField("address", address.getAddress().getHostAddress());
        json.writeNumberField("port", address.getPort());
    }

    private static void write(JsonGenerator json, String name, Amount amount) throws IOException {
        json.writeStringField(name, Long.toString(amount.grains()));
    }

    private static void write(JsonGenerator json, String name, Rate rate) throws IOException {
        json.writeStringField(name, Long.toString(rate.grainsPerGib()));
    }
}
