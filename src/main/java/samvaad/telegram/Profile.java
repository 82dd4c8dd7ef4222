package samvaad.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.info.CommandList;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Texts;

/**
 * What Telegram shows of the bot: its commands and descriptions in each language. Written only where they differ, for
 * Telegram limits how often they may be set.
 */
public final class Profile {

    private static final Logger LOG = LoggerFactory.getLogger(Profile.class);

    private final BotApiClient client;
    private final Messages messages;
    private final Predicate<String> known;

    /**
     * A profile.
     *
     * @param known which commands are answered
     */
    public Profile(BotApiClient client, Messages messages, Predicate<String> known) {
        this.client = client;
        this.messages = messages;
        this.known = known;
    }

    /** Brings Telegram's picture of the bot up to date, one call after the other; never fails. */
    public CompletableFuture<Boolean> update() {
        Map<String, Language> languages = new LinkedHashMap<>();
        languages.put("", Language.EN);
        for (Language language : Language.values()) {
            languages.put(language.code(), language);
        }
        CompletableFuture<Boolean> done = CompletableFuture.completedFuture(true);
        for (Map.Entry<String, Language> entry : languages.entrySet()) {
            Texts texts = messages.in(entry.getValue());
            String code = entry.getKey();
            done = done.thenCompose(before -> set("MyCommands", "commands", code, commands(texts)))
                    .thenCompose(before -> setText("MyDescription", "description", code, texts, "bot.description"))
                    .thenCompose(before ->
                            setText("MyShortDescription", "short_description", code, texts, "bot.shortDescription"));
        }
        return done;
    }

    /** Tells the bot's user name once Telegram has told it. */
    public void findName(Consumer<String> taker) {
        var unused = client.call("getMe", "{}").thenAccept(answer -> {
            if (answer instanceof Answer.Result result) {
                taker.accept(result.result().path("username").asText());
            }
        });
    }

    private CompletableFuture<Boolean> setText(String what, String field, String code, Texts texts, String key) {
        return set(what, field, code, JsonNodeFactory.instance.textNode(texts.label(key)));
    }

    private CompletableFuture<Boolean> set(String what, String field, String code, JsonNode wanted) {
        ObjectNode language = JsonNodeFactory.instance.objectNode();
        if (!code.isEmpty()) {
            language.put("language_code", code);
        }
        return client.call("get" + what, language.toString()).thenCompose(answer -> {
            if (!(answer instanceof Answer.Result result) || same(result.result(), field, wanted)) {
                return CompletableFuture.completedFuture(true);
            }
            language.set(field, wanted);
            return client.call("set" + what, language.toString()).thenApply(set -> {
                if (set instanceof Answer.Problem problem) {
                    LOG.warn("set{} was refused: {}", what, problem.description());
                }
                return set instanceof Answer.Result;
            });
        });
    }

    private static boolean same(JsonNode result, String field, JsonNode wanted) {
        return wanted.equals(result.isObject() ? result.path(field) : result);
    }

    private ArrayNode commands(Texts texts) {
        ArrayNode commands = JsonNodeFactory.instance.arrayNode();
        CommandList.PUBLIC.stream()
                .filter(known)
                .forEach(name ->
                        commands.addObject().put("command", name).put("description", texts.label("command." + name)));
        return commands;
    }
}
