"""What each letter says, made from its case: one function a step.

``base.py``              how the contents of a letter are declared
``register.py``          finds them all
``<kind>/<chapter>.py``  the letters of the steps in ``huiyin/law/<kind>/steps/<chapter>/``, by verb in ``CONTENTS``;
                         the chapter is ``steps`` where the steps of a kind are not divided
``<kind>/case.py``       ``CASE``: the kind's own subclass of ``Case``, where it has one
"""
