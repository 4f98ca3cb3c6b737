package io.github.gavel.client.json;

import io.github.gavel.client.text.Harmless;
import java.util.Map;

/** A JSON value as somebody wrote it, before anything is asked of it. Numbers stay the digits they are. */
public sealed interface Value {
    record Text(String text) implements Value {
        @Override
        public String shown() {
            return "the text " + Harmless.quoted(text);
        }
    }

    record Digits(String digits) implements Value {
        @Override
        public String shown() {
            return Harmless.shortened(digits);
        }
    }

    /** A number with a point or an exponent, which is refused even where its value is whole. */
    record Broken(String digits) implements Value {
        @Override
        public String shown() {
            return Harmless.shortened(digits);
        }
    }

    record Truth(boolean value) implements Value {
        @Override
        public String shown() {
            return Boolean.toString(value);
        }
    }

    record Members(Map<String, Value> members) implements Value {
        @Override
        public String shown() {
            return "an object";
        }
    }

    record Items() implements Value {
        @Override
        public String shown() {
            return "a list";
        }
    }

    record Nothing() implements Value {
        @Override
        public String shown() {
            return "null";
        }
    }

    /** How a sentence names it. */
    String shown();
}
