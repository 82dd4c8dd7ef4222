package samvaad.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import samvaad.bot.Arrival;
import samvaad.chat.CallbackData;
import samvaad.testing.Hostile;

/** Updates with hostile words in any place are read or kept. Many by {@code mvn test -Pfuzz}. */
class FuzzUpdatesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRIES = 20;
    private static final int EACH = Math.max(1, 4 * Integer.getInteger("trust.inputs", 300) / TRIES);

    private static final List<String> UPDATES = List.of(
            "{'update_id':1,'message':{'message_id':2,'date':1900000000,'chat':{'id':7,'type':'private'},'from':{'id':7,"
                    + "'first_name':'A','last_name':'B','language_code':'hi'},'text':'/start quick','entities':[{'type':"
                    + "'bot_command','offset':0,'length':6}]}}",
            "{'update_id':1,'message':{'message_id':2,'date':1900000000,'chat':{'id':7,'type':'private'},"
                    + "'from':{'id':7,'first_name':'A'},'contact':{'phone_number':'+91','first_name':'X','user_id':7}}}",
            "{'update_id':1,'message':{'message_id':2,'date':1900000000,'chat':{'id':7,'type':'private'},"
                    + "'photo':[{'file_id':'a'},{'file_id':'b'}],'caption':'c'}}",
            "{'update_id':1,'callback_query':{'id':'5','from':{'id':7,'first_name':'A'},'data':'faq:quick:parking',"
                    + "'message':{'message_id':2,'date':0,'chat':{'id':7,'type':'private'},'text':'x'}}}",
            "{'update_id':1,'my_chat_member':{'chat':{'id':7,'type':'private'},'from':{'id':7,'first_name':'A'},"
                    + "'date':1900000000,'new_chat_member':{'status':'kicked','user':{'id':9}}}}");

    private final UpdateReader reader = new UpdateReader(Clock.systemUTC(), () -> Optional.of("samvaad_bot"));

    @Property(tries = TRIES)
    void whateverStandsInAnUpdateItIsReadOrKept(@ForAll long seed) throws JsonProcessingException {
        Random random = new Random(seed);
        for (int i = 0; i < EACH; i++) {
            JsonNode update =
                    JSON.readTree(UPDATES.get(random.nextInt(UPDATES.size())).replace('\'', '"'));
            List<ObjectNode> objects = new ArrayList<>();
            gather(update, objects);
            ObjectNode object = objects.get(random.nextInt(objects.size()));
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            if (!names.isEmpty()) {
                String name = names.get(random.nextInt(names.size()));
                if (object.path(name).isTextual()) {
                    object.put(name, Hostile.string(random));
                } else {
                    object.put(name, random.nextLong());
                }
            }
            Arrival arrival = reader.read(update);
            assertThat(arrival.incoming().isPresent())
                    .as("%s", update)
                    .isEqualTo(arrival.problem().isEmpty());
        }
    }

    @Property(tries = TRIES)
    void callbackDataAreReadWhateverTheyAre(@ForAll long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < EACH; i++) {
            String words = random.nextInt(3) + ":" + Hostile.string(random) + ":" + Hostile.string(random);
            CallbackData data = CallbackData.parse(words);
            assertThat(data.encoded()).isEqualTo(words);
            for (int place = 0; place < 4; place++) {
                assertThat(data.number(place).isPresent())
                        .isEqualTo(data.number(place).stream().count() == 1);
            }
        }
    }

    private static void gather(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> gather(child, objects));
    }
}
