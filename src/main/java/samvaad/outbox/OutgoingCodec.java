package samvaad.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import samvaad.chat.Button;
import samvaad.chat.CallbackData;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.chat.Outgoing.Media;
import samvaad.text.Html;

/** Messages as stored in the outbox. Raise the version when we can no longer read what an older program wrote. */
final class OutgoingCodec {

    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private OutgoingCodec() {}

    static String write(Outgoing message) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("v", VERSION);
        if (message instanceof Outgoing.Show show) {
            node.put("is", "show").put("text", show.text().value()).put("celebrate", show.celebrate());
            keyboard(node, show.keyboard());
        } else if (message instanceof Outgoing.Photo photo) {
            node.put("is", "photo").put("text", photo.caption().value()).put("celebrate", photo.celebrate());
            media(node, photo.media());
            keyboard(node, photo.keyboard());
        } else if (message instanceof Outgoing.File file) {
            node.put("is", "file").put("text", file.caption().value());
            media(node, file.media());
            keyboard(node, file.keyboard());
        } else if (message instanceof Outgoing.Place place) {
            node.put("is", "place").put("title", place.title()).put("address", place.address());
            node.put("lat", place.latitude()).put("lon", place.longitude());
        } else if (message instanceof Outgoing.Unbutton unbutton) {
            node.put("is", "unbutton").put("message", unbutton.messageId());
        } else if (message instanceof Outgoing.CommandMenu menu) {
            ArrayNode commands = node.put("is", "commands")
                    .put("language", menu.appLanguage())
                    .putArray("commands");
            menu.commands()
                    .forEach(one -> commands.addArray().add(one.command()).add(one.description()));
        }
        return node.toString();
    }

    /** The message; empty if this program can't read it. */
    static Optional<Outgoing> read(String stored) {
        try {
            JsonNode node = JSON.readTree(stored);
            return node.path("v").asInt() == VERSION ? Optional.ofNullable(message(node)) : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @org.jspecify.annotations.Nullable Outgoing message(JsonNode node) {
        Html text = new Html(node.path("text").asText());
        boolean celebrate = node.path("celebrate").asBoolean();
        return switch (node.path("is").asText()) {
            case "show" -> new Outgoing.Show(text, keyboard(node), celebrate);
            case "photo" -> new Outgoing.Photo(media(node), text, keyboard(node), celebrate);
            case "file" -> new Outgoing.File(media(node), text, keyboard(node));
            case "place" ->
                new Outgoing.Place(
                        node.path("title").asText(),
                        node.path("address").asText(),
                        node.path("lat").asDouble(),
                        node.path("lon").asDouble());
            case "unbutton" -> new Outgoing.Unbutton(node.path("message").asLong());
            case "commands" -> new Outgoing.CommandMenu(node.path("language").asText(), commands(node));
            default -> null;
        };
    }

    private static List<Outgoing.CommandMenu.Entry> commands(JsonNode node) {
        List<Outgoing.CommandMenu.Entry> commands = new ArrayList<>();
        node.path("commands")
                .forEach(one -> commands.add(new Outgoing.CommandMenu.Entry(
                        one.path(0).asText(), one.path(1).asText())));
        return commands;
    }

    private static void media(ObjectNode node, Media media) {
        if (media instanceof Media.Made made) {
            node.put("maker", made.maker()).put("key", made.key()).put("file", made.fileName());
        } else if (media instanceof Media.Once once) {
            node.put("once", once.text()).put("file", once.fileName());
        } else if (media instanceof Media.Kept kept) {
            node.put("kept", kept.fileId());
        }
    }

    private static Media media(JsonNode node) {
        if (node.has("once")) {
            return new Media.Once(node.path("once").asText(), node.path("file").asText());
        }
        return node.has("kept")
                ? new Media.Kept(node.path("kept").asText())
                : new Media.Made(
                        node.path("maker").asText(),
                        node.path("key").asText(),
                        node.path("file").asText());
    }

    private static void keyboard(ObjectNode node, Keyboard keyboard) {
        if (keyboard instanceof Keyboard.Remove) {
            node.put("remove", true);
        } else if (keyboard instanceof Keyboard.AskContact ask) {
            ArrayNode words = node.put("share", ask.share())
                    .put("placeholder", ask.placeholder())
                    .putArray("words");
            ask.words().forEach(words::add);
        } else if (keyboard instanceof Keyboard.Inline inline && !inline.rows().isEmpty()) {
            ArrayNode rows = node.putArray("rows");
            for (List<Button> row : inline.rows()) {
                ArrayNode buttons = rows.addArray();
                row.forEach(button -> button(buttons.addObject(), button));
            }
        }
    }

    private static void button(ObjectNode node, Button button) {
        node.put("t", button.label());
        if (button instanceof Button.Press press) {
            node.put("d", press.data().encoded());
            if (press.style() != Button.Style.PLAIN) {
                node.put("s", press.style().name());
            }
        } else if (button instanceof Button.Link link) {
            node.put("u", link.url());
        } else if (button instanceof Button.Copy copy) {
            node.put("c", copy.text());
        }
    }

    private static Keyboard keyboard(JsonNode node) {
        if (node.has("remove")) {
            return new Keyboard.Remove();
        }
        if (node.has("share")) {
            List<String> words = new ArrayList<>();
            node.path("words").forEach(word -> words.add(word.asText()));
            return new Keyboard.AskContact(
                    node.path("share").asText(), words, node.path("placeholder").asText());
        }
        Keyboard.Rows rows = Keyboard.rows();
        for (JsonNode row : node.path("rows")) {
            List<Button> buttons = new ArrayList<>();
            row.forEach(button -> buttons.add(button(button)));
            rows.row(buttons);
        }
        return rows.build();
    }

    private static Button button(JsonNode node) {
        String label = node.path("t").asText();
        if (node.has("u")) {
            return new Button.Link(label, node.path("u").asText());
        }
        if (node.has("c")) {
            return new Button.Copy(label, node.path("c").asText());
        }
        Button.Style style = node.has("s") ? Button.Style.valueOf(node.path("s").asText()) : Button.Style.PLAIN;
        return new Button.Press(label, CallbackData.parse(node.path("d").asText()), style);
    }
}
