package io.github.gavel.economy.slots;

/**
 * Why a round decided as it did: a code and up to two operands, whose meaning the code names. Codes, because thousands
 * of peers are decided every ten seconds and only the few that somebody looks at are ever put into words.
 */
public record Reason(ReasonCode code, long first, long second) {
    static Reason of(ReasonCode code) {
        return code.plain();
    }

    static Reason of(ReasonCode code, long first) {
        return new Reason(code, first, 0);
    }

    static Reason of(ReasonCode code, long first, long second) {
        return new Reason(code, first, second);
    }
}
