package samvaad.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a form shows. Stored by name, so that it still makes sense after the form or the program changes. */
public sealed interface Place {

    /** The stored form, such as {@code asked:name}. */
    @JsonValue
    String name();

    /** A question. */
    record Asked(String question) implements Place {
        @Override
        public String name() {
            return "asked:" + question;
        }
    }

    /** The line of text for a choice that asks for one. */
    record Other(String question) implements Place {
        @Override
        public String name() {
            return "other:" + question;
        }
    }

    /** The summary of all answers, to be confirmed. */
    record Review() implements Place {
        @Override
        public String name() {
            return "review";
        }
    }

    /** The list of answers to change. */
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
