package samvaad.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A session as it is stored, by names and with a version. */
final class FormSessionCodec {

    private static final int VERSION = 1;

    private FormSessionCodec() {}

    static String write(FormSession session) {
        ObjectNode root = AnswersCodec.JSON
                .createObjectNode()
                .put("v", VERSION)
                .put("number", session.number())
                .put("form", session.formId())
                .put("subject", session.subject())
                .put("colleague", session.colleague())
                .put("at", place(session.at()))
                .put("revision", session.revision())
                .put("editing", session.editing());
        session.telegramName().ifPresent(name -> root.put("telegramName", name));
        root.set("answers", AnswersCodec.tree(session.answers()));
        root.set("drafts", AnswersCodec.tree(session.drafts()));
        return root.toString();
    }

    /** Empty if this program can't read it: it is of another version, or damaged. */
    static Optional<FormSession> read(String stored) {
        return AnswersCodec.root(stored, VERSION).flatMap(FormSessionCodec::session);
    }

    private static Optional<FormSession> session(JsonNode root) {
        Optional<Answers> answers = AnswersCodec.answers(root.path("answers"));
        Optional<Answers> drafts = AnswersCodec.answers(root.path("drafts"));
        Optional<Place> at = place(root.path("at").asText());
        boolean whole = root.path("number").isIntegralNumber()
                && root.path("form").isTextual()
                && root.path("subject").isTextual()
                && root.path("revision").isInt();
        if (!whole || answers.isEmpty() || drafts.isEmpty() || at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FormSession(
                root.path("number").longValue(),
                root.path("form").textValue(),
                root.path("subject").textValue(),
                root.path("colleague").asBoolean(),
                Optional.ofNullable(root.path("telegramName").textValue()),
                answers.get(),
                drafts.get(),
                at.get(),
                root.path("revision").intValue(),
                root.path("editing").asBoolean()));
    }

    private static String place(Place at) {
        if (at instanceof Place.Asked asked) {
            return "asked:" + asked.field();
        } else if (at instanceof Place.Other other) {
            return "other:" + other.field();
        }
        return at instanceof Place.Menu ? "menu" : "review";
    }

    private static Optional<Place> place(String stored) {
        String[] parts = stored.split(":", 2);
        String field = parts.length == 2 ? parts[1] : "";
        return switch (parts[0]) {
            case "asked" -> Optional.of(new Place.Asked(field));
            case "other" -> Optional.of(new Place.Other(field));
            case "menu" -> Optional.of(new Place.Menu());
            case "review" -> Optional.of(new Place.Review());
            default -> Optional.empty();
        };
    }
}
