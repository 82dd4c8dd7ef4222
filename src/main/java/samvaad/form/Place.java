package samvaad.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a form shows: by names, so that a stored one is understood after the form or the program has changed. */
public sealed interface Place {

    /** As it is stored: {@code asked:name}. */
    @JsonValue
    String name();

    /** A question. */
    record Asked(String question) implements Place {
        @Override
        public String name() {
            return "asked:" + question;
        }
    }

    /** The line of text that a choice asks for. */
    record Other(String question) implements Place {
        @Override
        public String name() {
            return "other:" + question;
        }
    }

    /** All answers, to be confirmed. */
    record Review() implements Place {
        @Override
        public String name() {
            return "review";
        }
    }

    /** Which answer is to be changed. */
    record Menu() implements Place {
        @Override
        public String name() {
            return "menu";
        }
    }

    @JsonCreator
    static Place ofName(String name) {
        String[] parts = name.split(":", 2);
        String question = parts.length == 2 ? parts[1] : "";
        return switch (parts[0]) {
            case "asked" -> new Asked(question);
            case "other" -> new Other(question);
            case "menu" -> new Menu();
            case "review" -> new Review();
            default -> throw new IllegalArgumentException("not a place: " + name);
        };
    }
}
