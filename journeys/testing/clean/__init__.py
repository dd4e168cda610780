"""Maps that break no rule, made part by part so that nothing has to be thrown away."""
