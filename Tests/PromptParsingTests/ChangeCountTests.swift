import PromptParsing
import Testing

@Suite("The number of changes")
struct ChangeCountTests {
  @Test(
    "counts targets and operations, not attributes",
    arguments: [
      ("Make the car red and shiny", 1), ("Change the jacket to blue and add a hat", 2),
      ("Turn the photo black and white", 1),
      ("Change the rug and the lamp and the sofa and the curtains", 4),
      ("Remove the cup, the plate and the fork", 3), ("Add two dogs", 1),
      ("Keep the face. Do not change the logo. Replace the sky with stars", 1),
      ("Generate a poster with a lion and a tiger", 1),
      ("change the bench to a swing\nadd a cat on the swing\ndelete the left tree", 3),
      ("The wall should be blue and the door must be open", 2),
      ("Remove the bottle from the table. Everything else stays the same", 1),
      ("add a kite to the sky delete the kennel change the door to red", 3),
      ("Make the leaves yellower and the bark grey", 2),
      ("Delete the jar on the shelf and the plate on the stove", 2),
      ("Give the gnome a pipe and a lantern", 2),
      ("Add a bell to the goat, a bow to the lamb & a bucket to the stall", 3),
      ("get rid of the moss on the roof, the rust on the gate and the mud near the step", 3),
      ("Change the sail to blue, hull to white and mast to black", 3),
      ("Make the sail blue, the hull white and the mast grey", 3),
      ("Make his tie navy, shirt white and trousers grey", 3),
      ("Paint the hull cream, the mast green and the deck white", 3),
      ("Swap the oar for a rake, the net for a rope and the lamp for a bell", 3),
      ("I want the sofa in green velvet, the walls painted cream and the rug gone", 3),
      ("Upscale to 4K and sharpen the photo", 2),
      ("Crop to the lighthouse and the pier", 1),
      ("Take the bucket off the stall. There shouldn't be a rope on the ground", 2),
      ("Swap the places of the owl and the lantern", 1),
      ("Enlarge the ears slightly and the tail a bit", 2),
      ("1) erase the tags 2) turn the apron black 3) let the cook hold a broom", 3),
      (#"{"task": "edit", "edit": "Replace the curtain with a brick wall"}"#, 1),
      ("Please make these edits:\n- remove the jar\n- paint the stove black", 2),
      ("Do not crop, resize or recolor the logo. Erase the stain", 1),
      ("Turn the doll into a clay figure. Use matte paint. Make it round", 1),
      ("Add a rowing boat. The boat should be white", 1),
      ("Use the first photo as the reference. Remove the crane", 1),
      ("Fluff the pillows, hang up a calendar and wipe down the stove", 3),
      ("Grass greener, kennel gone, remove the hose", 3),
      ("Roof darker / shutters open / add a weathervane to the chimney", 3),
      ("Scratch on the lens: remove. Glow around the lamp: reduce.", 2),
      ("- thinner rim on the bowl\n- polish the spoon\n- two plums beside the bowl", 3),
      ("Apron from white to navy; no flour on the table; erase the crumbs", 3),
      ("The kettle needs scrubbing, the shelf wants straightening", 2),
      ("Shed to be removed; gate to be repainted", 2),
      ("Would you mind lifting the shadows, removing the cable and putting a cup on the desk?", 3),
      ("Erase the tag and generally improve the picture", 2),
      ("Lose the shine on my forehead, get the lint off my sleeve, darken the wall", 3),
      ("Cart out. Barrels in oak instead of the plastic. Bell: gone.", 3),
      ("Put him on a pier: wet planks, a lantern beside him, boats behind", 1),
      ("Replace the sky with stars. Soft light on the water.", 1),
      ("The shelf should be painted the same blue as the wall", 1),
      ("**Remove the lamp.**\n\n**Make the wall blue.**", 2),
      ("**Remove** the lamp and add **plants**\nMake the wall blue", 3),
      ("Use 4 panels in a comic book format", 1), ("Show the wedding dress from behind.", 1),
      ("Make the boats and cars pink", 2), ("The boys laugh and kick a ball", 0),
      ("Two friends, one taller, walk along a beach", 0),
      ("去掉桌上的反光 提亮窗户 把椅子换成红色", 3), ("添加一个戴帽子的人", 1),
      ("하늘을 노을로 바꾸고 오른쪽 자전거는 삭제", 2),
      ("- 상단 제목을 \"봄\"으로 교체\n- 맨 아래 줄의 쿠폰 칸 삭제", 2),
      ("背景の人を消去、空を青空に変更、手前の電線を削除", 3),
      (#"{"first": "remove the crane", "then": ["paint the door red", "add a bell"]}"#, 3),
    ])
  func counted(text: String, expected: Int) {
    #expect(read(text).changes == expected)
  }

  @Test("is one for a bare description that is known to be an edit")
  func described() {
    #expect(read("She is now holding a red umbrella").changes == 0)
    #expect(read("She is now holding a red umbrella").editChanges == 1)
    #expect(read("Keep the face unchanged.").editChanges == 0)
  }

  @Test(
    "leaves the place of preservation to be read",
    arguments: [
      ("Remove the cable", PreservationPlace.none),
      ("Keep the desk unchanged. Remove the cable.", .first),
      ("Remove the cable. Keep the desk unchanged.", .last),
      ("Remove the small cable and keep the others.", .last),
      ("Remove the cable while keeping the desk as it is.", .inline),
      ("Remove the cable, preserving the lighting.", .inline),
      ("Change only the cable", .inline),
      ("Keep the desk. Remove the cable. Everything else stays the same.", .mixed),
      ("Swap the man for a robot sitting in the same pose", .inline),
      ("Paint the barn red. Its shape must be preserved.", .last),
      ("Paint the barn red. The door should keep its color.", .last),
      ("Paint the barn red, ensuring that the roof stays the same.", .inline),
      ("Paint the barn red. Nothing else should change.", .last),
      ("Paint the barn red. Keep the mood cheerful and bright.", .none),
      ("Accurately reproduce the face. Paint the barn red.", .first),
      ("Do not crop, resize or recolor the logo. Erase the stain", .first),
      ("Add only thin rings to her hand", .none),
      ("Replace the jug with a vase. Keep the table. Use a warm tone.", .last),
      ("Paint the barn red. Trees, fence and sky unchanged", .last),
      ("Paint the barn red; the trees, the fence and the sky stay as they are", .last),
      ("Replace just the barn with a mill", .inline),
      ("100% the same barn, same trees. Paint the door red.", .first),
      (#"{"keep": "keep the barn unchanged", "edit": "paint the door red"}"#, .first),
      ("Paint the barn red, roof untouched.", .last),
      (#"Change the price to "$9", same font."#, .last),
      ("Give her a hat and the same scarf", .none),
      ("Paint the barn red. Roof and sky exactly as they are.", .last),
      ("Copy stays word for word. Move the logo up.", .first),
      ("Remove the dust but leave the scratches.", .last),
      ("Paint the barn red and leave the door open.", .none),
      ("Paint the barn red; don't mess with the roof.", .last),
      ("Use the photo to preserve her face. Put her in a cafe.", .first),
      ("Paint the barn red, the door is not to be touched.", .last),
      ("Paint the barn red (keep the roof as it is).", .inline),
      ("Identity and pose locked. Paint the barn red.", .first),
      ("Paint the barn red with the door locked.", .none),
      ("Paint the barn red. My cap stays on!", .last),
      ("Paint the barn red; the gutters stay white", .last),
      ("Model and pose identical. Paint the barn red.", .first),
      ("Paint the barn red without disturbing the ivy.", .inline),
      ("Paint the barn red, and don't you dare smudge the sign.", .last),
      ("Change nothing except this: paint the barn red, remove the cart.", .first),
      ("Paint the barn red. Moss on the roof: retain.", .last),
      ("Paint the barn red. Hay and cart exactly as shot.", .last),
      ("Paint the barn red; the door should not change, and neither should the lamp.", .last),
      ("Paint the barn red, the cart as it was, remove the dog.", .inline),
      ("Paint the barn red and move the cart not far from the hay.", .none),
      ("Take the numbers off the clock but leave the hands, so that pupils can draw them.", .last),
    ])
  func placed(text: String, expected: PreservationPlace) {
    #expect(read(text).preservation == expected)
  }
}
