package io.github.gavel.economy.message;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.possession.Challenge;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What two peers say to each other about a deal. The type fixes who says it, so the two directions of one connection
 * never meet. The limits here are those of the wire: a message that breaks one cannot be made, and one that is received
 * is a violation before it gets here.
 */
public sealed interface SpeedMessage {
    /** The first word of both: which versions it speaks, its key of this run and torrent, a challenge. */
    record Hello(List<Integer> versions, HelloKey key, Octets challenge) implements SpeedMessage {
        public static final int VERSION_LIMIT = 255;
        public static final int VERSIONS = 8;
        public static final int CHALLENGE_BYTES = 32;

        public Hello {
            versions = List.copyOf(versions);
            Limits.count(versions, 1, VERSIONS, "versions");
            Limits.ascending(versions, 1, VERSION_LIMIT, "version");
            Limits.bytes(challenge, CHALLENGE_BYTES, "a challenge");
        }

        @Override
        public <R> R to(Handler<R> handler) {
            return handler.hello(this);
        }
    }

    /** That the sender of the hello holds its key, on this very connection. */
    record Auth(Octets proof) implements SpeedMessage {
        public static final int PROOF_BYTES = 32;

        public Auth {
            Limits.bytes(proof, PROOF_BYTES, "a proof");
        }

        @Override
        public <R> R to(Handler<R> handler) {
            return handler.auth(this);
        }
    }

    /** What a provider asks: the terms, and perhaps a challenge to prove possession. */
    record Reserve(Terms terms, Optional<Challenge> challenge, Hints hints) implements SpeedMessage {
        public Reserve asking(Challenge drawn) {
            return new Reserve(terms, Optional.of(drawn), hints);
        }

        @Override
        public <R> R to(Handler<R> handler) {
            return handler.reserve(this);
        }
    }

    /** Another holder's answers to a challenge, in its order. */
    record Proof(List<Octets> answers) implements SpeedMessage {
        public static final int ANSWER_BYTES = 32;

        public Proof {
            answers = List.copyOf(answers);
            Limits.count(answers, 1, Challenge.CHUNK_LIMIT, "answers");
            answers.forEach(answer -> Limits.bytes(answer, ANSWER_BYTES, "an answer"));
        }

        @Override
        public <R> R to(Handler<R> handler) {
            return handler.proof(this);
        }
    }

    /** A requester shows a channel, which it calls {@code channel} on this connection from now on. */
    record Open(int channel, SignedReceipt receipt, Signature attach) implements SpeedMessage {
        public Open {
            Limits.number(channel);
        }

        @Override
        public <R> R to(Handler<R> handler) {
            return handler.open(this);
        }
    }

    /** The provider takes the channel, and gives back the payer's best signature that it has. */
    record Accept(int channel, Amount highest, Optional<Signature> signature) implements SpeedMessage {
        public Accept {
            Limits.number(channel);
            Limits.signedUnlessZero(highest, signature);
        }

        @Override
        public <R> R to(Handler<R> handler) {
            return handler.accept(this);
        }
    }

    /** The provider does not take the channel, or nothing more on it. */
    record Refuse(int channel, RefusalCode code, List<Long> numbers, Duration retryAfter) implements SpeedMessage {
        public static final int NUMBERS = 2;
        public static final Duration LONGEST_RETRY = Duration.ofDays(7);

        public Refuse {
            numbers = List.copyOf(numbers);
            Limits.number(channel);
            Limits.count(numbers, 0, NUMBERS, "numbers");
            numbers.forEach(number -> Limits.within(number, 0, Long.MAX_VALUE, "number of a refusal"));
            Limits.within(retryAfter.toSeconds(), 0, LONGEST_RETRY.toSeconds(), "retry after, in seconds,");
        }

        @Override
        public <R> R to(Handler<R> handler) {
            return handler.refuse(this);
        }
    }

    /** What a requester offers from now on; a rate of 0 withdraws. Numbers rise by one from 1. */
    record Bid(long number, Rate rate) implements SpeedMessage {
        public Bid {
            Limits.within(number, 1, Limits.COUNT, "bid");
        }

        @Override
        public <R> R to(Handler<R> handler) {
            return handler.bid(this);
        }
    }

    /** Blocks written from here on are billed at {@code rate}, which answers bid {@code bid}; 0 is none. */
    record Response(long epoch, long bid, Rate rate) implements SpeedMessage {
        public Response {
            Limits.within(epoch, 1, Limits.COUNT, "epoch");
            Limits.within(bid, 0, Limits.COUNT, "bid");
        }

        @Override
        public <R> R to(Handler<R> handler) {
            return handler.response(this);
        }
    }

    /** What is paid for, what is not and why, and how much that makes in all. */
    record Pay(
            int channel,
            List<Integer> verified,
            List<Integer> failed,
            List<Late> late,
            boolean end,
            Amount cumulative,
            Optional<Signature> signature)
            implements SpeedMessage {
        public static final int VERIFIED = 64;
        public static final int FAILED = 8;
        public static final int LATE = 8;

        public Pay {
            verified = List.copyOf(verified);
            failed = List.copyOf(failed);
            late = List.copyOf(late);
            Limits.number(channel);
            Limits.count(verified, 0, VERIFIED, "verified pieces");
            Limits.count(failed, 0, FAILED, "failed pieces");
            Limits.count(late, 0, LATE, "late pieces");
            verified.forEach(Limits::piece);
            failed.forEach(Limits::piece);
            Limits.signedUnlessZero(cumulative, signature);
        }

        @Override
        public <R> R to(Handler<R> handler) {
            return handler.pay(this);
        }
    }

    /** A piece paid for after its connection ended or its award was lost: its grains, by the payer's count. */
    record Late(InfoHash torrent, int piece, Amount grains) {
        /** How long after the end of its connection a piece can be paid, and what it was written off for be undone. */
        public static final Duration HEARD_FOR = Duration.ofMinutes(10);

        public Late {
            Limits.piece(piece);
        }
    }

    /** So much is on the provider's disk and cannot be lost any more. */
    record Ack(int channel, Amount cumulative) implements SpeedMessage {
        public Ack {
            Limits.number(channel);
        }

        @Override
        public <R> R to(Handler<R> handler) {
            return handler.ack(this);
        }
    }

    /** The payee agrees to end the channel at {@code last}, signed by its closer key. */
    record Close(int channel, Amount last, Signature signature) implements SpeedMessage {
        public Close {
            Limits.number(channel);
        }

        @Override
        public <R> R to(Handler<R> handler) {
            return handler.close(this);
        }
    }

    /** Why the sender is about to hang up: the type and number of the message that it could not take. */
    record Problem(int type, long number, ViolationCode code, String text) implements SpeedMessage {
        public static final int TEXT_BYTES = 128;

        public Problem {
            Limits.within(type, 0, Limits.TYPE, "type");
            Limits.within(number, 0, Limits.COUNT, "number of a message");
            Limits.text(text, TEXT_BYTES);
        }

        @Override
        public <R> R to(Handler<R> handler) {
            return handler.problem(this);
        }
    }

    /**
     * What a provider wants of a channel to it.
     *
     * @param window how many pieces may be unpaid at once
     */
    record Terms(
            LedgerId ledger,
            Rate reserve,
            AccountId payee,
            AccountId closer,
            Amount smallestDeposit,
            Duration smallestLife,
            int window) {
        public static final int WINDOW_LIMIT = 8;
        public static final Duration LIFE_LIMIT = Duration.ofDays(365);

        public Terms {
            Limits.within(smallestLife.toSeconds(), 0, LIFE_LIMIT.toSeconds(), "smallest life, in seconds,");
            Limits.within(window, 1, WINDOW_LIMIT, "window");
        }
    }

    /** What a screen may show and nothing may rely on. */
    record Hints(int auctionSlots, int slotsSold, Optional<Rate> lastPrice) {
        public static final int SLOT_LIMIT = 1_000;

        public Hints {
            Limits.within(auctionSlots, 0, SLOT_LIMIT, "auction slots");
            Limits.within(slotsSold, 0, SLOT_LIMIT, "slots sold");
        }
    }

    <R> R to(Handler<R> handler);

    /** One answer for each message: a new one is not forgotten anywhere. */
    interface Handler<R> {
        R hello(Hello hello);

        R auth(Auth auth);

        R reserve(Reserve reserve);

        R proof(Proof proof);

        R open(Open open);

        R accept(Accept accept);

        R refuse(Refuse refuse);

        R bid(Bid bid);

        R response(Response response);

        R pay(Pay pay);

        R ack(Ack ack);

        R close(Close close);

        R problem(Problem problem);
    }
}
