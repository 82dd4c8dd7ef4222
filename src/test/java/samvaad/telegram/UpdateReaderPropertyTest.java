package samvaad.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import samvaad.bot.Arrival;
import samvaad.testing.Bot;
import samvaad.testing.Person;

/** Telegram may send whatever it likes: it is read or kept, and the bot goes on. */
class UpdateReaderPropertyTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> UPDATES = List.of(
            "{'update_id':1,'message':{'message_id':2,'date':1900000000,'chat':{'id':7,'type':'private'},"
                    + "'from':{'id':7,'is_bot':false,'first_name':'A','last_name':'B','language_code':'hi'},"
                    + "'text':'/start quick','entities':[{'type':'bot_command','offset':0,'length':6}]}}",
            "{'update_id':1,'message':{'message_id':2,'date':1900000000,'chat':{'id':-7,'type':'group'},"
                    + "'from':{'id':7,'first_name':'A'},'contact':{'phone_number':'+91','first_name':'X','user_id':7}}}",
            "{'update_id':1,'message':{'message_id':2,'date':1900000000,'chat':{'id':7,'type':'private'},"
                    + "'photo':[{'file_id':'a'},{'file_id':'b'}],'caption':'c'}}",
            "{'update_id':1,'callback_query':{'id':'5','from':{'id':7,'first_name':'A'},'data':'faq:quick:parking',"
                    + "'message':{'message_id':2,'date':0,'chat':{'id':7,'type':'private'},'text':'x'}}}",
            "{'update_id':1,'my_chat_member':{'chat':{'id':7,'type':'private'},'from':{'id':7,'first_name':'A'},"
                    + "'date':1900000000,'new_chat_member':{'status':'kicked','user':{'id':9}}}}",
            "{'update_id':1,'edited_message':{'message_id':2,'date':1,'chat':{'id':7,'type':'private'},'text':'x'}}");
    private static final List<String> STRANGE = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "9223372036854775807",
            "99999999999999999999999",
            "1.5",
            "\"\"",
            "\"x\"",
            "\"\\u0000\\ud800\"",
            "\"/\"",
            "\"/start@@ \\n\"",
            "[]",
            "[[]]",
            "{}",
            "{\"id\":{}}",
            "\"9999999999999\"",
            "\"private\"",
            "-9223372036854775808");

    @Property(tries = 3000)
    void whateverComesIsReadOrKept(@ForAll long seed) {
        JsonNode update = strange(new Random(seed));
        Arrival arrival = new UpdateReader(Clock.systemUTC(), Optional::empty).read(update);
        assertThat(arrival.incoming().isPresent()).isEqualTo(arrival.problem().isEmpty());
        assertThat(arrival.raw().json()).isNotEmpty();
    }

    @Property(tries = 15)
    void theBotGoesOn(@ForAll long seed) {
        Random random = new Random(seed);
        try (Bot bot = Bot.about("quick").allowsFailures()) {
            UpdateReader reader = new UpdateReader(bot.clock(), Optional::empty);
            List<Arrival> batch = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                Arrival arrival = reader.read(strange(random));
                batch.add(new Arrival(20_000 + i, arrival.incoming(), arrival.raw(), arrival.problem()));
            }
            bot.receives(batch);
            Person ravi = bot.english("Ravi").sends("/faq").seesKey("faq.title");
            ravi.andNothingElse();
            bot.forgetsUnseen();
        }
    }

    /** One of the updates with one to three things in it replaced or taken out. */
    private static JsonNode strange(Random random) {
        JsonNode update = json(UPDATES.get(random.nextInt(UPDATES.size())).replace('\'', '"'));
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<JsonNode> containers = new ArrayList<>();
            gather(update, containers);
            JsonNode container = containers.get(random.nextInt(containers.size()));
            JsonNode value = json(STRANGE.get(random.nextInt(STRANGE.size())));
            if (container instanceof ObjectNode object && !object.isEmpty()) {
                List<String> names = new ArrayList<>();
                object.fieldNames().forEachRemaining(names::add);
                String name = names.get(random.nextInt(names.size()));
                if (random.nextBoolean()) {
                    object.set(name, value);
                } else {
                    object.remove(name);
                }
            } else if (container instanceof ArrayNode array) {
                array.add(value);
            }
        }
        return update;
    }

    private static void gather(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> gather(child, containers));
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
