package io.github.gavel.client.json;

/**
 * A kind of whole number: what it is, as a sentence that lacks its bounds, and the bounds. A number is written in plain
 * digits; {@code 1.0} and {@code 1e3} are refused, because whoever writes them expects fractions to work as well.
 */
public record Whole(String rule, long min, long max) {
    long read(String subject, Value value) throws BadInput {
        if (value instanceof Value.Digits number) {
            return parse(subject, number.digits());
        }
        throw new BadInput(
                value instanceof Value.Broken
                        ? subject + " " + value.shown() + " is not written in whole digits; " + bounds()
                        : subject + " is " + value.shown() + "; " + bounds());
    }

    private long parse(String subject, String digits) throws BadInput {
        boolean negative = digits.startsWith("-");
        long number;
        try {
            number = Long.parseLong(digits);
        } catch (NumberFormatException beyondLong) {
            throw outside(subject, digits, negative ? "small" : "large");
        }
        if (number < min) {
            throw outside(subject, digits, "small");
        }
        if (number > max) {
            throw outside(subject, digits, "large");
        }
        return number;
    }

    private BadInput outside(String subject, String digits, String how) {
        String verdict = digits.startsWith("-") && min >= 0 ? " is negative; " : " is too " + how + "; ";
        return new BadInput(subject + " " + new Value.Digits(digits).shown() + verdict + bounds());
    }

    private String bounds() {
        return rule + " from " + min + " to " + max;
    }
}
