package samvaad.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import samvaad.chat.Button;
import samvaad.chat.Keyboard;

/** Writes keyboards as {@code reply_markup}; nothing at all where there are no buttons. */
final class KeyboardWriter {

    private KeyboardWriter() {}

    static void write(ObjectNode call, Keyboard keyboard, boolean editing) {
        if (keyboard instanceof Keyboard.Inline inline) {
            if (!inline.rows().isEmpty()) {
                inline(call.putObject("reply_markup").putArray("inline_keyboard"), inline.rows());
            }
        } else if (!editing) {
            reply(call.putObject("reply_markup"), keyboard);
        }
    }

    private static void inline(ArrayNode rows, List<List<Button>> buttons) {
        for (List<Button> row : buttons) {
            ArrayNode line = rows.addArray();
            for (Button button : row) {
                ObjectNode node = line.addObject().put("text", button.label());
                if (button instanceof Button.Press press) {
                    node.put("callback_data", press.data().encoded());
                    style(node, press.style());
                } else if (button instanceof Button.Link link) {
                    node.put("url", link.url());
                } else if (button instanceof Button.Copy copy) {
                    node.putObject("copy_text").put("text", copy.text());
                }
            }
        }
    }

    private static void style(ObjectNode node, Button.Style style) {
        switch (style) {
            case MAIN -> node.put("style", "primary");
            case DANGER -> node.put("style", "danger");
            case PLAIN -> {}
        }
    }

    private static void reply(ObjectNode markup, Keyboard keyboard) {
        if (keyboard instanceof Keyboard.AskContact ask) {
            ArrayNode rows = markup.putArray("keyboard");
            rows.addArray().addObject().put("text", ask.share()).put("request_contact", true);
            ArrayNode words = rows.addArray();
            ask.words().forEach(word -> words.addObject().put("text", word));
            markup.put("resize_keyboard", true).put("one_time_keyboard", true);
            markup.put("input_field_placeholder", ask.placeholder());
        } else {
            markup.put("remove_keyboard", true);
        }
    }
}
